"""Fixtures of the tests in a browser: the site on a server of its own, and pages to open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from playwright.sync_api import Browser, CDPSession, Page, expect, sync_playwright

from tools import browser as browser_tool

expect.set_options(timeout=30_000)  # on a busy machine the search takes its time
#: What a test leaves: nothing that is kept, nor an address that the next one could scroll within.
LEAVE = "localStorage.clear(), sessionStorage.clear(), history.replaceState(null, '', '/left')"


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
def window(browser: Browser) -> Page:
    """One page for all tests: a new one, or a blank one between, costs five times a page more."""
    permissions = ["clipboard-read", "clipboard-write"]
    return browser.new_context(has_touch=True, permissions=permissions).new_page()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """A wide page, light, without cookies, storage or motion, and with a pointer at no link."""
    window.mouse.move(0, 0)
    window.set_viewport_size({"width": 1280, "height": 900})
    window.emulate_media(
        media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none"
    )
    yield window
    if window.url.startswith("http"):
        window.evaluate(LEAVE)
    window.context.clear_cookies()


@pytest.fixture
def phone(page: Page) -> Page:
    """A narrow page."""
    page.set_viewport_size({"width": 360, "height": 700})
    return page


@pytest.fixture
def session(page: Page) -> Iterator[CDPSession]:
    """Chromium's own commands for the page; what they set ends with the test."""
    session = page.context.new_cdp_session(page)
    yield session
    session.detach()


@pytest.fixture
def plain(page: Page, session: CDPSession) -> Page:
    """A page without JavaScript, which `phone` makes narrow."""
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    return page


@pytest.fixture
def compare(page: Page, address: str) -> Page:
    """Compare, once its filters work."""
    page.goto(f"{address}compare/")
    page.wait_for_selector(".filters[data-live]")
    return page
