"""Fixtures of the tests in a browser: the site on a server of its own, and pages to open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from playwright.sync_api import Browser, Page, sync_playwright

from tools import browser as browser_tool


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
    context = browser.new_context()
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
    window.context.clear_permissions()


@pytest.fixture
def compare(page: Page, address: str) -> Page:
    """Compare, once its filters work."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}compare/")
    page.wait_for_selector(".filters[data-live]")
    return page
