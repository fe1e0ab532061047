"""The search shows what fits while one types, opens it by key or finger, and closes again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a narrow screen that takes fingers."""
    context = browser.new_context(
        viewport={"width": 360, "height": 700}, has_touch=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search")


def results(page: Page) -> Locator:
    return page.get_by_role("region", name="Search results")


def test_what_fits_is_shown_while_one_types_and_opened_by_key(page: Page, address: str) -> None:
    page.goto(address)
    expect(results(page)).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.type("hsts")
    found = results(page).get_by_role("link")
    expect(found.first).to_be_visible()
    expect(found.filter(has_text="HTTPS redirect and HSTS")).not_to_have_count(0)
    page.keyboard.press("Control+A")
    page.keyboard.type("zzzz")
    expect(results(page).get_by_role("status")).to_contain_text("Not compared yet")
    expect(results(page).get_by_text("Spelt nearly")).to_be_hidden()
    expect(page.locator(".md-search-result__link")).to_have_count(0)
    page.keyboard.press("Control+A")
    page.keyboard.type("clickjacking")
    row = found.filter(has_text="Clickjacking protection").first
    expect(row).to_be_visible()
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        if row.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**#clickjacking")
    expect(page.locator("tr#clickjacking .note").first).to_be_in_viewport()
    expect(results(page)).to_be_hidden()


#: Words, and a hit that is shown for them; none where nothing is near, and a row can be suggested.
WORDS = {
    "roles": "User accounts",
    "typing": "Type hints",
    "docker": "Containers",
    "htmx": "htmx",
    "jwt": "API tokens",
    "sso": "Sign in with",
    "2fa": "Flask-Security",
    "text:csrf ~1": "CSRF protection",
    "rate-limit^ -": "Rate limiting",
    "clickjaking": "Clickjacking protection",
    "migratoins": "migrations",
    "blockchain": "",
}


def test_no_word_is_a_dead_end(page: Page, address: str) -> None:
    page.goto(f"{address}about/")
    field(page).focus()
    for words, title in WORDS.items():
        field(page).fill("")
        field(page).press_sequentially(words)
        if title:
            expect(page.locator(".md-search-result__link", has_text=title).first).to_be_visible()
        else:
            expect(results(page).get_by_text("Not compared yet")).to_be_visible()
    results(page).get_by_role("link", name="Suggest a row").click()
    expect(page).to_have_url(f"{address}contributing/")


def test_what_was_searched_for_is_marked_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}about/")
    field(page).press_sequentially("hsts")
    page.locator(".md-search-result__link[href$='?h=hsts#https-hsts']").click()
    page.wait_for_url(f"{address}compare/#https-hsts")
    marked = page.evaluate("[...CSS.highlights.get('found')].map(String)")
    assert {word.lower() for word in marked} == {"hsts"}
    expect(page.locator("#https-hsts .note").first).to_be_visible()


def test_escape_closes_it_and_leaves_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}questions/")
    field(page).click()
    page.keyboard.type("csrf")
    expect(results(page).get_by_role("link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(results(page)).to_be_hidden()
    expect(field(page)).not_to_be_focused()
    expect(page).to_have_url(f"{address}questions/")


def test_a_finger_opens_it_and_a_result_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    expect(field(phone)).not_to_be_in_viewport()
    phone.locator(".md-header label[for=__search]").first.tap()
    field(phone).press_sequentially("csrf")
    found = results(phone).get_by_role("link").filter(has_text="CSRF protection").first
    found.tap()
    expect(phone.locator("tr#csrf, h1").first).to_be_visible()
    expect(phone).not_to_have_url(address)
    expect(results(phone)).to_be_hidden()
