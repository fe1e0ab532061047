"""What is published of any matrix is read again as it was: CSV, JSON and the feed."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from project import SMALL

import comparison
from comparison.export import files, matrix_csv
from comparison.export.addresses import API, Site
from comparison.fields.text import Inline, Known, OneLine

#: Text of one line with every letter that a text of the data may hold, and all that is special.
LINES = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp")) | st.sampled_from("`*_[]()\\&<>\"'{}#:- "),
    max_size=40,
)


def good(kind: OneLine) -> st.SearchStrategy[str]:
    """Return texts that a kind of field takes; some start like a formula or an entity."""

    def fits(text: str) -> bool:
        try:
            return 0 < len(text.strip()) <= (kind.most or 0) and bool(kind.read(text, Known()))
        except ValueError:
            return False

    starts = st.sampled_from(["", "=", "+", "-", "@", "&", "“", "\uff1d"])
    return st.tuples(starts, LINES).map("".join).filter(fits)


NAMES, NOTES = good(OneLine(60)), good(Inline(160))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("any") / "project")


@given(name=NAMES, why=NOTES, note=NOTES, title=NAMES)
@settings(max_examples=25)
def test_any_matrix_is_published_as_it_is(
    name: str, why: str, note: str, title: str, project: Path
) -> None:
    cell = {"support": "built-in", "note": note, "source": "https://a.example.org/"}
    # The small project's other files lead to this row.
    row = {"id": "cli", "name": name, "why": why, "proof": "none", "reason": "Because."}
    change = {"id": "c", "date": "2026-11-01", "title": title, "words": why}
    for path, item in {
        "features/tools.yml": {**row, "alpha": cell, "beta": cell},
        "changes.yml": change,
    }.items():
        text = json.dumps([item], ensure_ascii=False)
        (project / "data" / path).write_text(text, "utf-8")
    found, problems = comparison.read(project)
    if found is None:  # a made-up link that leads nowhere
        assert {"leads to no" in problem.what for problem in problems} == {True}
        return
    published = files(found, Site("Small", "", lambda target: f"/{target}"))

    text = published[f"{API}/matrix.csv"]().removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    wanted = found.matrix.features["cli"]
    (item,) = [
        item
        for item in json.loads(published[f"{API}/matrix.json"]())["features"]
        if item["id"] == "cli"
    ]
    assert (item["name"], item["why"]["text"]) == (wanted.name, wanted.why.plain)
    assert len(lines) == 6
    for line in lines[-2:]:
        noted = wanted.cells[line["framework"]].note
        assert line["name"] == matrix_csv.guarded(wanted.name)
        assert line["note"] == matrix_csv.guarded(noted.plain)
        made: dict[str, Any] = item["cells"][line["framework"]]["note"]
        assert made["text"] == noted.plain
        assert made["markdown"].count("`") == noted.count("`")

    feed = etree.fromstring(published["feed.xml"]().encode())
    assert [element.text for element in feed.findall("{*}entry/{*}title")] == [title]
