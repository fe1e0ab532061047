"""The table of cells is CSV by RFC 4180, and holds no formula."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from exported import published, site
from project import SMALL, read

from comparison.export import files, table
from comparison.export.site import API


def test_the_table_has_a_line_for_each_cell_by_the_rules_of_csv() -> None:
    text = published()[f"{API}/matrix.csv"].removeprefix("\ufeff")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert tuple(rows[0]) == table.COLUMNS
    data = read(SMALL).matrix
    wanted = [(row.id, name) for row in data.rows() for name in row.cells]
    assert [(row["feature"], row["framework"]) for row in rows] == wanted
    for row in rows:
        cell = data.features[row["feature"]].cells[row["framework"]]
        assert row["support"] == cell.support
        assert row["default"] == (cell.default or "")
        assert row["since"] == (cell.since or "")
        assert row["packages"].split() == list(cell.packages)
        assert row["sources"].split() == list(cell.source)
        assert row["note"] == cell.note.plain
        assert row["url"] == f"../../compare/#{row['feature']}"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_part_of_a_text_of_the_table_is_a_formula(sign: str) -> None:
    for before in ("", " ", "\t", "a,", "a;", "a\t", "a; ", "a;,", 'a,"', 'a;b, "'):
        assert table.guarded(f"{before}{sign}1") == f"{before}'{sign}1"
    for text in (f"a{sign}1", f"a {sign}1", f"a, b{sign}1", f"'{sign}1"):
        assert table.guarded(text) == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_whatever_separates_its_cells_the_table_has_no_formula(separator: str, small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    note = "'a;=1+1, \"@b\";+c,-d'"
    file.write_text(file.read_text().replace("Many commands.", note))
    made = files(read(small), site())[f"{API}/matrix.csv"].removeprefix("\ufeff")
    assert "'=1+1" in made
    for row in csv.reader(io.StringIO(made, newline=""), delimiter=separator):
        assert not [cell for cell in row if re.match(r"[\s\"]*[=+@-]", cell)]


def test_the_table_says_that_it_is_utf8() -> None:
    assert published()[f"{API}/matrix.csv"].startswith("\ufefffeature,name,")


def test_a_note_that_looks_like_a_formula_is_marked_in_the_table_only(small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    file.write_text(file.read_text().replace("Many commands.", "'=1+1, \"quoted\"'"))
    made = files(read(small), site())
    text = made[f"{API}/matrix.csv"].removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    (note,) = (
        row["note"] for row in rows if row["feature"] == "cli" and row["framework"] == "alpha"
    )
    assert note == '\'=1+1, "quoted"'
    row = json.loads(made[f"{API}/features/cli.json"])["feature"]
    assert row["cells"]["alpha"]["note"]["text"] == '=1+1, "quoted"'
