"""Pages are read without JavaScript, and on paper."""

import pytest
from playwright.sync_api import Page, expect
from project import ROOT, read

MATRIX = read(ROOT).matrix


@pytest.mark.usefixtures("plain")
def test_a_term_is_explained_by_key_and_finger_without_a_script(phone: Page, address: str) -> None:
    phone.goto(f"{address}compare/async/")
    term, meaning = phone.locator(".term").first, phone.locator(".meaning").first
    for explain in (lambda: term.press("Enter"), term.tap):
        expect(meaning).to_be_hidden()
        explain()
        expect(meaning).to_be_in_viewport(ratio=1)
        phone.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_packages_are_filtered_without_a_script(plain: Page, address: str) -> None:
    shown = plain.locator(".packages-table tbody tr:visible")
    for chosen in (
        {},
        {"framework": "flask"},
        {"framework": "django", "state": "maintained", "adds": "auth"},
        {"state": "unmaintained", "adds": "migrations"},
    ):
        plain.goto(f"{address}packages/")
        for field, value in chosen.items():
            plain.locator(f"select[name={field}]").select_option(value)
        wanted = {
            package
            for row in MATRIX.rows(chosen.get("adds"))
            for name, cell in row.cells.items()
            for package in cell.packages
            if chosen.get("framework") in (None, name)
            and chosen.get("state") in (None, MATRIX.packages[package].state)
        }
        if not chosen:
            wanted = set(MATRIX.packages)  # also one that no cell names
        ids = shown.evaluate_all("rows => rows.map((row) => row.id)")
        assert set(ids) == wanted, chosen


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1024, 768)])
def test_the_home_page_answers_above_the_fold(
    page: Page, address: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)
    for name in ("Answer a few questions", "Tick what you need"):
        expect(page.get_by_role("link", name=name)).to_be_in_viewport(ratio=1)
    assert page.locator(".card").count() == 4
    for card in page.locator(".card").all():
        expect(card.get_by_role("link").first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [320, 768, 1024, 1280])
def test_the_mark_of_a_heading_that_fills_its_line_widens_no_page(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}licences/")
    widened = """() => {
        const root = document.scrollingElement;
        return Array.from({ length: 160 }, (_, more) => 20 + more).filter((letters) => {
            for (const heading of document.querySelectorAll("article :is(h1, h2, h3)"))
                heading.firstChild.data = "i".repeat(letters);
            return root.scrollWidth > root.clientWidth;
        });
    }"""
    assert page.evaluate(widened) == []


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
