"""What Material's script does elsewhere works without it; it comes with the search."""

from __future__ import annotations

from playwright.sync_api import Page, expect

#: Whether Material's script has run.
RUN = "() => document.documentElement.classList.contains('js')"


def test_materials_script_runs_when_somebody_searches(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    assert not page.evaluate(RUN)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.wait_for_function(RUN)


def test_a_letter_alone_starts_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}?q=csrf")
    page.wait_for_function(RUN)
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()
    before = page.url
    for key in "fs/np,.":
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == before
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()


def test_the_contents_tell_the_section_at_hand(page: Page, address: str) -> None:
    page.goto(f"{address}django/")
    contents = page.locator(".md-nav--secondary a")
    here = page.locator(".md-nav--secondary [aria-current]")
    last = contents.last.get_attribute("href")
    page.locator(last or "").evaluate("(e) => e.scrollIntoView({ block: 'start' })")
    expect(here).to_have_attribute("href", last or "")
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(f".md-nav--secondary [aria-current][href='{last}']")).to_have_count(0)


def test_a_link_to_a_section_closes_the_drawer(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{address}django/")
    page.locator("header label[for=__drawer]").click()
    page.locator(".md-nav--primary .md-nav__link[for=__toc]").click()
    link = page.locator(".md-nav--primary .md-nav--secondary a").last
    link.click()
    expect(link).not_to_be_in_viewport()
    expect(page.locator(link.get_attribute("href") or "")).to_be_in_viewport()
