"""A page asks no other host, sets no cookie, raises no error, and fits every window."""

from __future__ import annotations

import pytest
from pages import PAGES
from playwright.sync_api import Browser, Page, expect

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


@pytest.mark.parametrize("name", ["", "choose/", "compare/", "proofs/csrf/", "packages/"])
def test_paper_has_the_text_and_its_addresses_and_nothing_to_press(
    page: Page, address: str, name: str
) -> None:
    page.emulate_media(media="print")
    page.goto(address + name)
    for part in (".md-header", ".md-sidebar", ".md-footer", ".headerlink", "button", "form"):
        for element in page.locator(part).all():
            expect(element).to_be_hidden()
    printed = """() => [...document.querySelectorAll("article a[href^='https:']")].map(
        (a) => [a.href, getComputedStyle(a, "::after").content])"""
    for href, content in page.evaluate(printed):
        assert href.removesuffix("/") in content.replace('\\"', '"'), content
    broken = """() => [...document.querySelectorAll("article .ruled tbody tr[id]")].filter(
        (row) => getComputedStyle(row).breakInside !== "avoid").map((row) => row.id)"""
    assert page.evaluate(broken) == []
