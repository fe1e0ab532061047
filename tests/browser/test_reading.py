"""A page asks no other host, sets no cookie, raises no error, and fits every window."""

from __future__ import annotations

import pytest
from pages import PAGES
from playwright.sync_api import Browser, Page

#: What stands wider than the window, less what scrolls within a frame of its own.
WIDER = """() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (e) => e && e !== root &&
        (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.querySelectorAll("main *")]
        .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
        .map((e) => e.outerHTML.slice(0, 120)).slice(0, 5).concat(`${root.scrollWidth} px`);
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_quiet_and_fits(page: Page, address: str, name: str) -> None:
    requests: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + name, wait_until="networkidle")
    assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
    assert said == []
    assert page.context.cookies() == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate(WIDER) == [], "320 px"
    page.set_viewport_size({"width": 1280, "height": 900})
    fonts = {"fontSizes": {"standard": 32, "fixed": 26}}  # twice what browsers start with
    page.context.new_cdp_session(page).send("Page.setFontSizes", fonts)
    assert page.evaluate(WIDER) == [], "text at 200 %"
    assert said == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_without_javascript(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + name)
    assert page.locator("h1").is_visible()
    assert page.locator("main").inner_text().strip()
    context.close()
