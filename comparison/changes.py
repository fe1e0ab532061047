"""What changed in the data: when, in words, and which rows it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from comparison.check import check_links
from comparison.load import Known, read, unique
from comparison.markup import Prose as Rich
from comparison.shape import DATE, ID, Each, Field, Line, Prose, Record, Reference, optional
from comparison.source import Place, Problem, Report, Text, nearest

PATH = "data/changes.yml"
#: The page that shows them, each at its id.
PAGE = "changes.md"


@dataclass(frozen=True, slots=True)
class Change:
    """What was published or corrected on a day. `rows` are features of the matrix, or none."""

    at: Place
    id: Text
    date: Text
    title: Text
    words: Rich
    rows: tuple[Text, ...]


Changes = Mapping[str, Change]


def _build(rows: tuple[Text, ...] | None, **fields: Any) -> Change:
    return Change(rows=rows or (), **fields)


SHAPE = Each(
    Record(
        {
            "id": Field(ID),
            "date": Field(DATE),
            "title": Field(Line(80)),
            "words": Field(Prose(600)),
            "rows": optional(Each(Reference("feature"), single=True)),
        },
        _build,
    )
)


def load(root: Path, known: Known, problems: list[Problem]) -> Changes | None:
    """The changes of a project by id, newest first; what is wrong is added to the problems."""
    items, _ = read(root, PATH, SHAPE, problems)
    if items is None:
        return None
    report = Report(PATH, problems)
    changes = unique(items, report, {})
    for newer, older in pairwise(items):
        if newer.date < older.date:
            what = f"{older.date} stands after {newer.date}"
            report.add(older.date, f"{older.id}.date", what, "newest first")
    for change in changes.values():
        check_links(change.words, f"{change.id}.words", known, root, report)
        for row in change.rows:
            if known.features is not None and row not in known.features:
                what = f"'{row}' is not a feature"
                report.add(row, f"{change.id}.rows", what, nearest(row, known.features))
    return changes
