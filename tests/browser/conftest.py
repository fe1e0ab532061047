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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what needs no site, while another process builds it."""
    items.sort(key=lambda item: item.path.stem not in ("test_nothing_runs", "test_serving"))


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
    return browser.new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


@pytest.fixture(scope="session")
def touched(browser: Browser) -> Page:
    """One page for all tests that touch it."""
    return browser.new_context(has_touch=True).new_page()


def as_new(window: Page, width: int, height: int) -> Iterator[Page]:
    """Yield a page of a size, light, without cookies, storage or motion."""
    window.set_viewport_size({"width": width, "height": height})
    window.emulate_media(
        media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none"
    )
    yield window
    if window.url.startswith("http"):
        window.evaluate(LEAVE)
    window.context.clear_cookies()


@pytest.fixture
def page(window: Page) -> Iterator[Page]:
    """A wide page, with a pointer that is at no link."""
    window.mouse.move(0, 0)
    yield from as_new(window, 1280, 900)


@pytest.fixture
def phone(touched: Page) -> Iterator[Page]:
    """A narrow page that takes fingers."""
    yield from as_new(touched, 360, 700)


@pytest.fixture
def session(page: Page) -> Iterator[CDPSession]:
    """Chromium's own commands for the page; what they set ends with the test."""
    session = page.context.new_cdp_session(page)
    yield session
    session.detach()


def without_scripts(page: Page) -> Iterator[Page]:
    """Yield a page that runs no JavaScript meanwhile."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    yield page
    session.detach()


@pytest.fixture
def plain(page: Page) -> Iterator[Page]:
    """A wide page without JavaScript."""
    yield from without_scripts(page)


@pytest.fixture
def plain_phone(phone: Page) -> Iterator[Page]:
    """A narrow page that takes fingers, without JavaScript."""
    yield from without_scripts(phone)


@pytest.fixture
def compare(page: Page, address: str) -> Page:
    """Compare, once its filters work."""
    page.goto(f"{address}compare/")
    page.wait_for_selector(".filters[data-live]")
    return page
