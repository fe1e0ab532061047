"""One app, twice: its files by kind, the choices it took, its protections, and what was measured.

The choices and the protections are written by hand in data/app.yml; the figures are those of
app_record.py. The apps are folders of docs/apps, one a framework.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from comparison import app_record
from comparison.app_record import Figures
from comparison.load import RESERVED, read, unique
from comparison.markup import Prose as Rich
from comparison.shape import (
    FLAG,
    ID,
    Choice,
    Each,
    Line,
    Pattern,
    Prose,
    Record,
    Shape,
    optional,
    whole,
)
from comparison.shape import Field as Of
from comparison.source import Place, Problem, Report, Text, Unusable, Value

PATH = "data/app.yml"
#: How a protection comes about.
WAYS = ("default", "setting", "package", "code")
#: Files of the apps that are no part of the site: exclude_docs in mkdocs.yml.
UNPUBLISHED = (".html",)


class _Section(Pattern):
    """A file of an app and a section of it; one that is faulty is known to be so."""

    def __init__(self) -> None:
        expected = "a file and a section such as notes/views.py#own"
        super().__init__(expected, r"[\w./-]+\.\w+#[a-z]+")

    def read(self, value: Value, where: str, report: Report) -> Text:
        return super().read(value, where, report) or Unusable()


@dataclass(frozen=True, slots=True)
class Kind:
    """What files are about, by patterns of their paths within an app."""

    at: Place
    id: Text
    name: Text
    files: tuple[Text, ...]
    data: Text | None  # "true" for what is left out of the total


@dataclass(frozen=True, slots=True)
class Side:
    """What one app took; without alternatives it was no choice, it came with the framework."""

    at: Place
    taken: Rich
    alternatives: tuple[Rich, ...] | None
    why: Rich


@dataclass(frozen=True, slots=True)
class Way:
    """How one app got a protection: by default, setting, package or code; and where."""

    at: Place
    by: Text
    section: Text | None


@dataclass(frozen=True, slots=True)
class Row:
    """A choice or a protection, with its cells by framework."""

    at: Place
    id: Text
    name: Rich
    cells: Mapping[str, Any]


class Lines(NamedTuple):
    """How many lines a section of a file has, and where it starts."""

    path: str
    first: int
    own: int


@dataclass(frozen=True, slots=True)
class Apps:
    """All about the apps. Sections are known by framework and `file#section`."""

    at: Place
    kinds: Mapping[str, Kind]
    choices: Mapping[str, Row]
    protections: Mapping[str, Row]
    sections: Mapping[tuple[str, Text], Lines]
    figures: Figures | None


def folder(framework: str) -> str:
    """The folder of an app, from the root of the project."""
    return f"docs/apps/notes-{framework}"


def published(framework: str, path: str) -> str:
    """The path of a file of an app from docs/, which is its address in the site."""
    return f"{folder(framework)}/{path}".removeprefix("docs/")


def files(root: Path, framework: str) -> list[str]:
    """The files of an app, by their paths within it.

    Left out is what running or looking at it leaves behind, such as caches and hidden files.
    """
    base = root / folder(framework)
    found = (file.relative_to(base) for file in base.rglob("*") if file.is_file())
    return sorted(path.as_posix() for path in found if not any(map(_left_behind, path.parts)))


def _left_behind(part: str) -> bool:
    return part.startswith(".") or part in ("__pycache__", "instance")


def load(root: Path, frameworks: Sequence[str] | None, problems: list[Problem]) -> Apps | None:
    """The apps of a project, or None where it has none; what is wrong is added to the problems."""
    if frameworks is None:
        return None
    there = [name for name in frameworks if (root / folder(name)).is_dir()]
    figures = app_record.read(root, there or frameworks, problems)
    if not (root / PATH).is_file():
        return None
    fields, _ = read(root, PATH, shape_of(frameworks), problems)
    if fields is None:
        return None
    report = Report(PATH, problems)
    at = fields.pop("at")
    sets = {name: unique(rows, report, {}) for name, rows in fields.items()}
    for row in (*sets["choices"].values(), *sets["protections"].values()):
        for name in there:
            if name not in row.cells:
                report.add(row.at, row.id, f"'{name}' is missing")
    for name in there:
        for path in files(root, name):
            if kind_of(sets["kinds"], path) is None:
                report.add(at, "kinds", f"{folder(name)}/{path} is of no kind")
    sections = _sections(root, sets["protections"].values(), report)
    return Apps(at, **sets, sections=sections, figures=figures)


def kind_of(kinds: Mapping[str, Kind], path: str) -> str | None:
    """The kind of a file, by its path within an app; the first pattern that fits counts."""
    for kind in kinds.values():
        if any(fnmatchcase(path, pattern) for pattern in kind.files):
            return kind.id
    return None


def shape_of(frameworks: Sequence[str]) -> Shape:
    columns = [name for name in frameworks if name not in RESERVED]

    def row(at: Place, id: Text, name: Rich, **cells: Any) -> Row:
        return Row(at, id, name, {key: cell for key, cell in cells.items() if cell})

    side = Record(
        {
            "taken": Of(Prose(120)),
            "alternatives": optional(Each(Prose(60))),
            "why": Of(Prose(160)),
        },
        Side,
    )
    way = Record({"by": Of(Choice(*WAYS)), "section": optional(_Section())}, Way)
    name = {"id": Of(ID), "name": Of(Prose(100))}
    kind = Record(
        {
            "id": Of(ID),
            "name": Of(Line(60)),
            "files": Of(Each(Line(60))),
            "data": optional(FLAG),
        },
        Kind,
    )
    return Record(
        {
            "kinds": Of(Each(kind)),
            "choices": Of(Each(Record(name | {key: optional(side) for key in columns}, row))),
            "protections": Of(Each(Record(name | {key: optional(way) for key in columns}, row))),
        },
        whole,
    )


def _sections(root: Path, rows: Iterable[Row], report: Report) -> dict[tuple[str, Text], Lines]:
    """Where the sections are that the cells name."""
    found = {}
    there = cache(lambda name: files(root, name))
    for row in rows:
        for name, way in row.cells.items():
            where = f"{row.id}.{name}"
            if way.section is None:
                if way.by != "default":
                    report.add(way.at, where, "'section' is missing", "only a default has none")
                continue
            if isinstance(way.section, Unusable):
                continue
            path, _, section = way.section.partition("#")
            known = path in there(name)  # and so neither outside nor left behind
            text = (root / folder(name) / path).read_text("utf-8") if known else ""
            lines = section_of(text, section)
            if lines is None:
                report.add(way.section, where, f"{folder(name)} has no section '{way.section}'")
            elif path.endswith(UNPUBLISHED):
                report.add(way.section, where, f"'{path}' is not part of the site")
            else:
                found[name, way.section] = Lines(path, *lines)
    return found


def section_of(text: str, name: str) -> tuple[int, int] | None:
    """The first line of a section (from 1), and how many lines of its own it has.

    Blank lines and the marks of sections don't count.
    """
    lines = text.splitlines()
    marks = [f"--8<-- [{edge}:{name}]" for edge in ("start", "end")]
    edges = [[i for i, line in enumerate(lines) if mark in line] for mark in marks]
    if [len(edge) for edge in edges] != [1, 1]:
        return None
    (first,), (last,) = edges
    own = [i for i in range(first, last) if lines[i].strip() and "--8<--" not in lines[i]]
    return (own[0] + 1, len(own)) if own else None
