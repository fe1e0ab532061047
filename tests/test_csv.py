"""The table of cells is CSV by RFC 4180, and holds no formula."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from exported import published, site
from project import SMALL, read

from comparison.export import files, table
from comparison.export.site import API

MARK = "\ufeff"


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), strict=True))


def test_the_table_has_a_line_for_each_cell_by_the_rules_of_csv() -> None:
    text = published()[f"{API}/matrix.csv"]
    assert text.startswith(MARK)  # which says that it is UTF-8
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    data = read(SMALL).matrix
    assert cells(text) == [
        {
            "feature": row.id,
            "name": row.name,
            "category": row.category,
            "framework": name,
            "support": cell.support,
            "default": cell.default or "",
            "since": cell.since or "",
            "packages": " ".join(cell.packages),
            "note": cell.note.plain,
            "sources": " ".join(cell.source),
            "standing": "proven" if row.id == "csrf" else "sourced",
            "checked": "2026-11-01",
            "url": f"../../compare/#{row.id}",
        }
        for row in data.rows()
        for name, cell in row.cells.items()
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_part_of_a_text_of_the_table_is_a_formula(sign: str) -> None:
    for before in ("", " ", "\t", "a,", "a;", "a\t", "a; ", "a;,", 'a,"', 'a;b, "'):
        assert table.guarded(f"{before}{sign}1") == f"{before}'{sign}1"
    for text in (f"a{sign}1", f"a {sign}1", f"a, b{sign}1", f"'{sign}1"):
        assert table.guarded(text) == text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_table_has_no_formula_for_any_separator(separator: str, small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    file.write_text(file.read_text().replace("Many commands.", "'a;=1+1, \"@b\";+c,-d'"))
    made = files(read(small), site())[f"{API}/matrix.csv"]
    assert "'=1+1" in made
    for row in csv.reader(io.StringIO(made.removeprefix(MARK), newline=""), delimiter=separator):
        assert not [cell for cell in row if re.match(r"[\s\"]*[=+@-]", cell)]
