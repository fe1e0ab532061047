"""What people come for is found from the home page by a few clicks and words alone."""

import pytest
from pages import copied, rows
from playwright.sync_api import Locator, Page, expect
from project import ROOT, read

MATRIX = read(ROOT).matrix


@pytest.fixture
def home(page: Page, address: str) -> Page:
    """The home page, open."""
    page.goto(address)
    return page


def follow(page: Page, name: str) -> None:
    """Follow the first link on a page, not in the navigation, that says this."""
    page.get_by_role("article").get_by_role("link", name=name).first.click()


def reads(place: Locator, *texts: str) -> None:
    """The texts stand in one place that is in sight."""
    place.scroll_into_view_if_needed()
    expect(place).to_be_in_viewport()
    for text in texts:
        expect(place).to_contain_text(text, use_inner_text=True)


def cell(page: Page, row: str, framework: str) -> Locator:
    """The cell of a framework in the row of the whole table."""
    return page.locator(f"tr[id='{row}'] td").nth(list(MATRIX.frameworks).index(framework))


def test_is_flask_safe_from_csrf(home: Page) -> None:
    follow(home, "CSRF protection")
    level = MATRIX.vocabulary.levels[MATRIX.features["csrf"].cells["flask"].support].name
    reads(cell(home, "csrf", "flask"), level, "a forged POST is accepted", "Flask-WTF")


def test_which_packages_for_a_login_site_on_flask(home: Page) -> None:
    follow(home, "Tick what you need")
    home.get_by_role("button", name="A site with logins").click()
    adds = home.locator(".stack-builder [data-framework=flask] li[data-adds]:visible")
    reads(adds.filter(has_text="Flask-Security").first, "maintained", "proofs passed with")


def test_which_to_pick_for_an_internal_tool_with_an_admin_for_staff(home: Page) -> None:
    card = home.locator(".card", has_text="Accounts, an admin, a database")
    reads(card, "Django", "Staff can edit the data on the first day.")
    card.get_by_role("link").click()
    reads(home.locator(".result").get_by_role("heading"), "Django")
    reads(home.locator(".result .reasons li").first, "Staff can edit the data")


def test_which_django_has_csp(home: Page) -> None:
    home.get_by_role("textbox", name="Search").press_sequentially("csp")
    found = home.get_by_role("region", name="Search results").get_by_role("link")
    row = found.filter(has_text="Content Security Policy (CSP)").first
    reads(row, "Django: Built in since 6.0.")
    row.click()
    reads(cell(home, "csp", "django"), "since 6.0, not in 5.2 LTS", "django-csp")


def test_which_rows_do_not_apply_on_an_older_version(home: Page) -> None:
    follow(home, "I stay on 5.2 LTS")
    home.get_by_label("Only what the chosen version lacks").click()
    assert rows(home) == [row.id for row in MATRIX.rows() if row.cells["django"].since == "6.0"]
    reads(cell(home, "csp", "django"), "Third-party extension")


def test_the_differences_in_security_go_into_a_wiki(home: Page, address: str) -> None:
    follow(home, "All differences")
    home.get_by_label("Category").select_option(label="Security")
    text = copied(home.get_by_role("button", name="Copy as Markdown"))
    for source in MATRIX.features["csrf"].cells["flask"].source:
        assert f"]({source}" in text  # and on to the words that the cell quotes
    assert f"at <{address}compare/?category=security&differs=yes>" in text
