"""Fixtures of the tests in a browser: the site on a server of its own, and pages to open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import server
from pages import Open
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools import browser as browser_tool

expect.set_options(timeout=30_000)  # on a busy machine the search takes its time


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the built site, on loopback."""
    with server.serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_tool.find()
    assert path, "no browser: run 'make test', which sets one up"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=browser_tool.ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """One page for all tests: each new one costs five times what it takes to go to another."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """A page, wide and light, without cookies, storage or motion."""
    window.set_viewport_size({"width": 1280, "height": 900})
    window.emulate_media(
        media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none"
    )
    window.mouse.move(0, 0)
    yield window
    if window.url.startswith("http"):
        window.evaluate("localStorage.clear(), sessionStorage.clear()")
    window.goto("about:blank")
    window.context.clear_cookies()


@pytest.fixture(scope="module")
def open_page(browser: Browser) -> Iterator[Open]:
    """Open pages of their own, with Playwright's options of a context; closed in the end."""
    with ExitStack() as contexts:

        def opened(**options: Any) -> Page:
            context = browser.new_context(reduced_motion="reduce", **options)
            contexts.callback(context.close)
            return context.new_page()

        yield opened


@pytest.fixture(scope="module")
def plain(open_page: Open) -> Page:
    """A page without JavaScript."""
    return open_page(java_script_enabled=False)


@pytest.fixture
def compare(page: Page, address: str) -> Page:
    """Compare, once its filters work."""
    page.goto(f"{address}compare/")
    page.wait_for_selector(".filters[data-live]")
    return page
