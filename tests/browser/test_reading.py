"""Pages are read without JavaScript, and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pages import KINDS
from playwright.sync_api import Browser, Page, expect


def test_a_page_reads_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name in KINDS:
        page.goto(address + name)
        assert page.locator("h1").is_visible(), name
        assert page.locator("main").inner_text().strip(), name
    context.close()


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """One page for all that is printed."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.mark.parametrize("name", KINDS)
def test_paper_has_the_text_and_its_addresses_and_nothing_to_press(
    paper: Page, address: str, name: str
) -> None:
    paper.goto(address + name)
    pressed = ".md-header, .md-sidebar, .md-footer, .headerlink, button, form"
    expect(paper.locator(pressed).and_(paper.locator(":visible"))).to_have_count(0)
    printed = """() => [...document.querySelectorAll("article a[href^='https:']")].map(
        (a) => [a.href, getComputedStyle(a, "::after").content])"""
    for href, content in paper.evaluate(printed):
        assert href.removesuffix("/") in content.replace('\\"', '"'), content
    broken = """() => [...document.querySelectorAll("article tr")].filter(
        (row) => getComputedStyle(row).breakInside !== "avoid").map((row) => row.outerHTML)"""
    assert paper.evaluate(broken) == []
    alone = """() => [...document.querySelectorAll("article :is(thead, tr.group)")].filter(
        (head) => getComputedStyle(head).breakAfter !== "avoid").map((head) => head.outerHTML)"""
    assert paper.evaluate(alone) == []


def test_a_result_is_printed_with_its_answers_and_no_question_without_one(
    page: Page, address: str
) -> None:
    page.emulate_media(media="print")
    page.goto(f"{address}choose/?server=yes&existing=yes")
    expect(page.get_by_role("heading", name="The one that you have", level=2)).to_be_visible()
    expect(page.locator(".chooser .way li")).to_have_count(2)
    expect(page.locator(".chooser .way")).to_be_visible()
    expect(page.locator(".chooser .outcome")).to_be_visible()
    expect(page.get_by_text("Start again").and_(page.locator(":visible"))).to_have_count(0)
    page.goto(f"{address}choose/")
    expect(page.locator(".chooser")).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "most"),
    [("", 2), ("choose/", 8), ("compare/", 18), ("compare/security/", 5), ("proofs/csrf/", 3)],
)
def test_a_page_takes_few_sheets_whatever_the_colours(
    page: Page, address: str, name: str, most: int
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + name)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert 1 <= sheets <= most
    page.emulate_media(media="print", color_scheme="dark")
    text, paper = page.evaluate(
        "['color', 'backgroundColor'].map((name) => getComputedStyle(document.body)[name])"
    )
    assert (brightness(text), brightness(paper)) == ("dark", "light")


def brightness(colour: str) -> str:
    """Whether a colour of a computed style is light or dark; one that is transparent is paper."""
    *parts, opacity = [*map(float, re.findall(r"[\d.]+", colour)), 1.0][:4]
    return "light" if opacity == 0 or sum(parts) > 3 * 128 else "dark"
