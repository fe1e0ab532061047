"""Pages are read without JavaScript, and on paper."""

from __future__ import annotations

import pytest
from pages import KINDS
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize("name", KINDS)
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
