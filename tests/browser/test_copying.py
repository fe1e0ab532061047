"""Programs are copied as they are shown, and the rows of Compare as Markdown and CSV."""

import csv
import io
import re

import pytest
from pages import copied, fill
from playwright.sync_api import Page, expect
from project import ROOT, read

from comparison.render.formats import day, joined

MATRIX = read(ROOT).matrix


def rows_of_csv(compare: Page) -> list[dict[str, str]]:
    text = copied(compare.get_by_role("button", name="Copy as CSV"))
    return list(csv.DictReader(io.StringIO(text)))


def test_the_button_copies_to_the_letter_what_is_shown(page: Page, address: str) -> None:
    page.goto(f"{address}proofs/csrf/")
    block = page.locator(".highlight:visible", has_text="django_app.py")
    program = (ROOT / "docs" / "examples" / "csrf" / "django_app.py").read_text("utf-8")
    button = block.get_by_role("button")
    assert copied(button).strip() == program.strip()
    expect(button).to_have_text("Copy")
    block.locator("code").evaluate("(code) => { code.innerHTML = 'a<span hidden>; b</span>' }")
    assert copied(button) == "a"


def test_the_button_stands_in_the_corner_of_its_program(page: Page, address: str) -> None:
    page.goto(f"{address}fastapi/")
    corners = """(blocks) => blocks.map((block) => {
        const [a, b] = [block, block.lastChild].map((each) => each.getBoundingClientRect());
        return a.left < b.left && b.right < a.right && a.top < b.top && b.top < a.top + 16;
    })"""
    assert set(page.locator(".highlight").evaluate_all(corners)) == {True}


def test_what_is_shown_can_be_copied_as_csv(compare: Page) -> None:
    fill(compare, {"category": "security"})
    rows = rows_of_csv(compare)
    assert [row["id"] for row in rows] == [row.id for row in MATRIX.rows("security")]
    for row in rows:
        feature = MATRIX.features[row["id"]]
        assert row["feature"] == feature.name
        for name, cell in feature.cells.items():
            framework = MATRIX.frameworks[name].name
            assert row[framework].startswith(MATRIX.vocabulary.levels[cell.support].name)
            assert row[f"{framework} note"] == " ".join(cell.note.plain.split())
            sources = re.sub("#?:~:text=[^ ]*", "", row[f"{framework} sources"])  # to the words
            assert sources.split() == list(cell.source)


def test_no_copied_text_is_a_formula_to_a_spreadsheet(compare: Page) -> None:
    fill(compare, {"category": "migrations"})
    notes = compare.locator("#migrations .note")
    notes.first.evaluate("(note) => { note.textContent = '=HYPERLINK(1,2); @a,\uff1db' }")
    (row,) = rows_of_csv(compare)
    assert row["Django note"] == "'=HYPERLINK(1,2); '@a,'\uff1db"


def test_markdown_keeps_versions_packages_sources_and_the_address(compare: Page) -> None:
    fill(compare, {"category": "migrations", "line": "django-5.2"})
    text = copied(compare.get_by_role("button", name="Copy as Markdown"))
    head, _, line, _, last = text.splitlines()
    assert head.startswith("| Feature | Django 5.2.19 | Flask 3.1.3 |")
    (row,) = MATRIX.rows("migrations")
    assert line.startswith(f"| [{row.name}](http://")
    assert "| Built in, proven. " in line
    for cell in row.cells.values():
        for source in cell.source:
            assert f"]({source}" in line  # and on to the words that the cell quotes
        for name in cell.packages:
            package = MATRIX.packages[name]
            assert f"[{package.name} {package.version}](" in line
    names = joined([framework.name for framework in MATRIX.frameworks.values()])
    assert last == (
        f"{names}: 1 of {len(MATRIX.features)} features in 1 category, "
        f"checked on {day(MATRIX.vocabulary.checked)}, at <{compare.url}>"
    )


@pytest.mark.parametrize("kind", ["Markdown", "CSV"])
def test_nothing_shown_copies_nothing_and_says_so(compare: Page, kind: str) -> None:
    compare.evaluate("navigator.clipboard.writeText('before')")
    compare.get_by_role("searchbox", name="Words").fill("no row says this")
    compare.get_by_role("button", name=f"Copy as {kind}").click()
    expect(compare.get_by_role("button", name="Nothing to copy")).to_be_visible()
    assert compare.evaluate("navigator.clipboard.readText()") == "before"
