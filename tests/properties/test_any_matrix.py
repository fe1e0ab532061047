"""What is published of any matrix is read again as it was: CSV, JSON and the feed."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from making import LINES
from project import SMALL

import comparison
from comparison.export import files, table
from comparison.export.site import API, Site
from comparison.fields.text import Inline, Known, OneLine


def good(kind: OneLine) -> st.SearchStrategy[str]:
    """Texts that a kind of field takes; some start like a formula or an entity."""

    def fits(text: str) -> bool:
        short = bool(text.strip()) and len(text) <= (kind.most or 0)
        try:
            return short and bool(kind.read(text, Known()))
        except ValueError:
            return False

    starts = st.sampled_from(["", "=", "+", "-", "@", "&", "“", "\uff1d"])
    return st.tuples(starts, LINES).map("".join).filter(fits)


NAMES, NOTES = good(OneLine(60)), good(Inline(160))
CELL = st.fixed_dictionaries(
    {"support": st.just("built-in"), "note": NOTES, "source": st.just("https://a.example.org/")}
)
ROWS = st.lists(
    st.fixed_dictionaries({"name": NAMES, "why": NOTES, "alpha": CELL, "beta": CELL}),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("any") / "project")


@given(rows=ROWS, title=NAMES)
def test_any_matrix_is_published_as_it_is(
    rows: list[dict[str, Any]], title: str, project: Path
) -> None:
    more = {"proof": "none", "reason": "Because."}
    made = [{"id": f"row-{i}", **row, **more} for i, row in enumerate(rows)]
    # The small project's other files lead to this row.
    made.append({**made[0], "id": "cli"})
    file = project / "data" / "features" / "tools.yml"
    file.write_text(json.dumps(made, ensure_ascii=False), "utf-8")
    change = [{"id": "c", "date": "2026-11-01", "title": title, "words": rows[0]["why"]}]
    (project / "data" / "changes.yml").write_text(json.dumps(change, ensure_ascii=False), "utf-8")
    found, problems = comparison.read(project)
    if found is None:  # a made-up link that leads nowhere
        assert {"leads to no" in problem.what for problem in problems} == {True}
        return
    published = files(found, Site("Small", "", lambda target: f"/{target}"))

    text = published[f"{API}/matrix.csv"].removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(lines) == sum(len(row.cells) for row in found.matrix.rows())
    for line in lines:
        row = found.matrix.features[line["feature"]]
        assert line["name"] == table.guarded(row.name)
        assert line["note"] == table.guarded(row.cells[line["framework"]].note.plain)

    documents = json.loads(published[f"{API}/matrix.json"])["features"]
    assert [item["id"] for item in documents] == [row.id for row in found.matrix.rows()]
    for item in documents:
        row = found.matrix.features[item["id"]]
        assert item["name"] == row.name
        assert item["why"]["text"] == row.why.plain
        for name, cell in item["cells"].items():
            assert cell["note"]["text"] == row.cells[name].note.plain
            assert cell["note"]["markdown"].count("`") == row.cells[name].note.count("`")

    feed = etree.fromstring(published["feed.xml"].encode())
    titles = feed.findall("{*}entry/{*}title")
    assert [element.text for element in titles] == [title]
