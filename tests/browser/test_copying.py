"""Programs are copied as they are shown, and the rows of Compare as Markdown and CSV."""

from __future__ import annotations

import csv
import io
import re

import pytest
from pages import fill
from playwright.sync_api import Page, expect
from project import ROOT, read

from comparison.render.filters import day, joined

MATRIX = read(ROOT).matrix


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_the_button_copies_the_program_to_the_letter(page: Page, address: str, how: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}proofs/csrf/")
    block = page.locator(".highlight:visible", has_text="django_app.py")
    button = block.get_by_role("button", name=re.compile("copy", re.IGNORECASE))
    if how == "pointer":
        button.click()
    else:
        button.focus()
        page.keyboard.press("Enter")
    program = (ROOT / "docs" / "examples" / "csrf" / "django_app.py").read_text("utf-8")
    expect(page.get_by_text(re.compile("copied", re.IGNORECASE)).first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == program.strip()


def test_nothing_that_is_not_shown_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}flask/")
    block = page.locator(".highlight").first
    block.locator("code").evaluate("(code) => { code.innerHTML = 'a<span hidden>; b</span>' }")
    block.get_by_role("button", name="Copy").click()
    expect(block.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "a"


def test_what_is_shown_can_be_copied_as_csv(compare: Page) -> None:
    fill(compare, {"category": "security"})
    compare.get_by_role("button", name="Copy as CSV").click()
    expect(compare.get_by_role("button", name="Copied")).to_be_visible()
    copied = compare.evaluate("navigator.clipboard.readText()")
    rows = list(csv.DictReader(io.StringIO(copied)))
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
    compare.get_by_role("button", name="Copy as CSV").click()
    expect(compare.get_by_role("button", name="Copied")).to_be_visible()
    (row,) = csv.DictReader(io.StringIO(compare.evaluate("navigator.clipboard.readText()")))
    assert row["Django note"] == "'=HYPERLINK(1,2); '@a,'\uff1db"


def test_markdown_keeps_versions_packages_sources_and_the_address(compare: Page) -> None:
    fill(compare, {"category": "migrations", "line": "django-5.2"})
    compare.get_by_role("button", name="Copy as Markdown").click()
    expect(compare.get_by_role("button", name="Copied")).to_be_visible()
    head, _, line, _, last = compare.evaluate("navigator.clipboard.readText()").splitlines()
    assert head.startswith("| Feature | Django 5.2.19 | Flask 3.1.3 |")
    (row,) = MATRIX.rows("migrations")
    assert line.startswith(f"| [{row.name}](http://")
    assert "| Built in, proven. " in line
    for cell in row.cells.values():
        for source in cell.source:
            assert f"]({source})" in line
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
