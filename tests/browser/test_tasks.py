"""What people come for is found from the home page in a few steps, by clicks and words alone."""

from pages import copied, rows
from playwright.sync_api import Locator, Page, expect
from project import ROOT, read

MATRIX = read(ROOT).matrix
#: The most clicks and inputs until the answer is in sight.
MOST = 4


class Visitor:
    """Somebody who has opened the home page, and whose steps are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.steps = 0
        page.goto(address)

    def click(self, target: Locator) -> None:
        self.steps += 1
        target.click()

    def link(self, name: str) -> None:
        """Follow the first link on the page, not in the navigation, that says this."""
        self.click(self.page.get_by_role("article").get_by_role("link", name=name).first)

    def enter(self, target: Locator, text: str) -> None:
        self.steps += 1
        target.press_sequentially(text)

    def select(self, label: str, option: str) -> None:
        self.steps += 1
        self.page.get_by_label(label).select_option(label=option)

    def reads(self, place: Locator, *texts: str) -> None:
        """The texts stand in one place that is in sight, after few enough steps."""
        place.scroll_into_view_if_needed()
        expect(place).to_be_in_viewport()
        for text in texts:
            expect(place).to_contain_text(text, use_inner_text=True)
        assert self.steps <= MOST


def cell(page: Page, row: str, framework: str) -> Locator:
    """The cell of a framework in the row of the whole table."""
    column = list(MATRIX.frameworks).index(framework)
    return page.locator(f"tr[id='{row}'] td").nth(column)


def test_is_flask_safe_from_csrf(page: Page, address: str) -> None:
    visitor = Visitor(page, address)
    visitor.link("CSRF protection")
    level = MATRIX.vocabulary.levels[MATRIX.features["csrf"].cells["flask"].support].name
    visitor.reads(cell(page, "csrf", "flask"), level, "a forged POST is accepted", "Flask-WTF")
    assert visitor.steps == 1


def test_which_packages_for_a_login_site_on_flask(page: Page, address: str) -> None:
    visitor = Visitor(page, address)
    visitor.link("Tick what you need")
    visitor.click(page.get_by_role("button", name="A site with logins"))
    adds = page.locator(".stack-builder [data-framework=flask] li[data-adds]:visible")
    visitor.reads(adds.filter(has_text="Flask-Security").first, "maintained", "proofs passed with")
    assert visitor.steps == 2


def test_which_to_pick_for_an_internal_tool_with_an_admin_for_staff(
    page: Page, address: str
) -> None:
    visitor = Visitor(page, address)
    card = page.locator(".card", has_text="Accounts, an admin, a database")
    visitor.reads(card, "Django", "Staff can edit the data on the first day.")
    visitor.click(card.get_by_role("link"))
    visitor.reads(page.locator(".result").get_by_role("heading"), "Django")
    visitor.reads(page.locator(".result .reasons li").first, "Staff can edit the data")
    assert visitor.steps == 1


def test_which_django_has_csp(page: Page, address: str) -> None:
    visitor = Visitor(page, address)
    visitor.enter(page.get_by_role("textbox", name="Search"), "csp")
    found = page.get_by_role("region", name="Search results").get_by_role("link")
    row = found.filter(has_text="Content Security Policy (CSP)").first
    visitor.reads(row, "Django: Built in since 6.0.")
    visitor.click(row)
    visitor.reads(cell(page, "csp", "django"), "since 6.0, not in 5.2 LTS", "django-csp")
    assert visitor.steps == 2


def test_which_rows_do_not_apply_on_an_older_version(page: Page, address: str) -> None:
    visitor = Visitor(page, address)
    visitor.link("I stay on 5.2 LTS")
    visitor.click(page.get_by_label("Only what the chosen version lacks"))
    lacking = [row.id for row in MATRIX.rows() if row.cells["django"].since == "6.0"]
    assert rows(page) == lacking
    visitor.reads(cell(page, "csp", "django"), "Third-party extension")
    assert visitor.steps == 2


def test_the_differences_in_security_go_into_a_wiki(page: Page, address: str) -> None:
    visitor = Visitor(page, address)
    visitor.link("All differences")
    visitor.select("Category", "Security")
    visitor.steps += 1
    text = copied(page.get_by_role("button", name="Copy as Markdown"))
    for source in MATRIX.features["csrf"].cells["flask"].source:
        assert f"]({source}" in text  # and on to the words that the cell quotes
    assert f"at <{address}compare/?category=security&differs=yes>" in text
    assert visitor.steps == 3


def test_a_colleague_is_sent_the_differences_in_security(
    page: Page, phone: Page, address: str
) -> None:
    visitor = Visitor(page, address)
    visitor.link("the tables")
    visitor.select("Category", "Security")
    visitor.click(page.get_by_label("Different level or default only"))
    differ = [
        row.id
        for row in MATRIX.rows("security")
        if len({(cell.support, cell.default) for cell in row.cells.values()}) > 1
    ]
    assert rows(page) == differ
    visitor.reads(page.locator("tr#csrf"), "CSRF protection")
    assert visitor.steps == 3
    phone.goto(page.url)  # in the browser of the colleague
    expect(phone.locator(".filters output")).to_contain_text(f"{len(differ)} of ")
    assert rows(phone) == differ
