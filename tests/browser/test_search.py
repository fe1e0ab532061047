"""The search leads to the right row or page first, by key or finger, and closes again."""

import re

import pytest
from axe import settle, violations
from playwright.sync_api import Locator, Page, expect

#: What people search for, and where that is.
WANTED = {
    "admin": "compare/admin/",
    "async": "compare/async/",
    "jwt": "compare/#api-tokens",
    "orm": "compare/data/",
    "migrations": "compare/migrations/",
    "csp": "compare/#csp",
    "websocket": "compare/#websockets",
    "flask-login": "packages/#flask-login",
    "drf": "packages/#djangorestframework",
    "templates": "compare/templates/",
    "deployment": "compare/deployment/",
    "django": "django/",
    "flask": "flask/",
    "rest": "compare/#rest",
    "sessions": "compare/auth/",
    "rate limit": "compare/#rate-limit",
    "clickjacking": "compare/#clickjacking",
    "Object-relational mapper (ORM)": "compare/#orm",
    "celery": "packages/#celery",
    "x-frame-options": "compare/#clickjacking",
    "roles": "compare/#users",
    "typing": "compare/#static-typing",
    "docker": "compare/#containers",
    "xss": "compare/#autoescape",
    "performance": "compare/#overhead",
    "title:csrf -": "compare/#csrf",
    "sso ~": "compare/#social-login",
}
#: Words with a hit that is shown for them, maybe not the first.
HITS = {
    "2fa": "Flask-Security",
    "rate-limit^ -": "Rate limiting",
    "clickjaking": "Clickjacking protection",
    "migratoins": "migrations",
}


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search")


def results(page: Page) -> Locator:
    return page.get_by_role("region", name="Search results")


def look_for(page: Page, words: str) -> None:
    """Put words into the field, and type the last letter, which starts the search."""
    field(page).fill(words[:-1])
    field(page).press_sequentially(words[-1])


def leads(address: str, place: str) -> re.Pattern[str]:
    """Where a hit leads: a place, with the words in its query or not."""
    page, hash_, anchor = place.partition("#")
    return re.compile(rf"{re.escape(address + page)}(\?h=[^#]*)?{hash_}{re.escape(anchor)}$")


def test_the_first_hit_is_the_right_row_or_page_and_no_word_is_a_dead_end(
    page: Page, address: str
) -> None:
    page.goto(f"{address}about/")
    # A page without a hit of its own stands above the hits within it, with a score of 0.
    links = page.locator(".md-search-result__item").first.locator(
        ".md-search-result__link:not(:has([data-md-score='0.00']))"
    )
    for words, place in WANTED.items():
        look_for(page, words)
        expect(links.first).to_have_attribute("href", leads(address, place))
    hits = page.locator(".md-search-result__link:visible")  # some are folded away
    for words, title in HITS.items():
        look_for(page, words)
        expect(hits.filter(has_text=title).first).to_be_visible()
    for words in ("csrf", "htmx"):
        field(page).fill(words)  # without a key, as when it is pasted
        # A page that does not fit itself leads to what fits of it.
        first = results(page).locator("li a").first
        expect(first).to_have_attribute("href", leads(address, f"compare/#{words}"))
    look_for(page, "blockchain")
    expect(results(page).get_by_role("status")).to_contain_text("Not compared yet")
    expect(results(page).get_by_text("Spelt nearly")).to_be_hidden()
    expect(page.locator(".md-search-result__link")).to_have_count(0)
    results(page).get_by_role("link", name="Suggest a row").click()
    expect(page).to_have_url(f"{address}contributing/")


# A place in a page, and a page.
@pytest.mark.parametrize(
    ("words", "place"), [("hsts", "compare/#https-hsts"), ("admin", "compare/admin/")]
)
def test_enter_opens_the_first_hit_and_its_words_are_marked(
    page: Page, address: str, words: str, place: str
) -> None:
    page.goto(f"{address}about/")
    field(page).press_sequentially(words)
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching")
    page.keyboard.press("Enter")
    page.wait_for_url(address + place)
    marked = page.evaluate("[...CSS.highlights.get('found')].map(String)")
    assert {word.lower() for word in marked} == {words}
    if "#" in place:
        expect(page.locator(f"{place.partition('/')[2]} .note").first).to_be_visible()


def test_signs_that_were_searched_for_are_marked_as_they_are(page: Page, address: str) -> None:
    page.goto(f"{address}django/?h=c%2B%2B+5.2+%24+(")
    marked = page.evaluate("[...CSS.highlights.get('found')].map(String)")
    assert {"5.2"} <= set(marked) <= {"5.2", "("}


def test_what_fits_is_opened_by_key(page: Page, address: str) -> None:
    page.goto(address)
    expect(results(page)).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    page.keyboard.type("clickjacking")
    row = results(page).get_by_role("link").filter(has_text="Clickjacking protection").first
    expect(row).to_be_visible()
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        if row.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**#clickjacking")
    expect(page.locator("tr#clickjacking .note").first).to_be_in_viewport()
    expect(results(page)).to_be_hidden()


def test_a_finger_opens_it_and_a_result_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    expect(field(phone)).not_to_be_in_viewport()
    phone.locator(".md-header label[for=__search]").first.tap()
    field(phone).press_sequentially("csrf")
    results(phone).get_by_role("link").filter(has_text="CSRF protection").first.tap()
    expect(phone.locator("tr#csrf, h1").first).to_be_visible()
    expect(phone).not_to_have_url(address)
    expect(results(phone)).to_be_hidden()


def test_what_is_found_breaks_no_rule_and_escape_closes_it(page: Page, address: str) -> None:
    page.goto(f"{address}about/")
    field(page).press_sequentially("csp")
    expect(page.locator(".md-search-result__link", has_text="(CSP)").first).to_be_visible()
    found = results(page).get_by_role("link")
    assert found.count() == found.and_(page.get_by_role("link", name=re.compile(r"\w"))).count()
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 900})
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    settle(page)
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(results(page)).to_be_hidden()
    expect(field(page)).not_to_be_focused()
    expect(page).to_have_url(f"{address}about/")
