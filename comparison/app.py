"""One app, twice: its files by kind, the choices it took, its protections, and what was measured.

The choices and the protections are written by hand in data/app.yml; the figures stand in
data/app.json, which `make measure` writes. The apps are folders of docs/apps, one a framework.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

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
from comparison.source import Place, Problem, Report, Text

PATH = "data/app.yml"
RECORD = "data/app.json"
#: How a protection comes about.
WAYS = ("default", "setting", "package", "code")
_SECTION = Pattern("a file and a section such as notes/views.py#own", r"[\w./-]+\.\w+#[a-z]+")


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


class Size(NamedTuple):
    """Files and own lines of one kind."""

    files: int
    lines: int


class Run(NamedTuple):
    """What was measured of one app with one Python."""

    version: str  # of the framework
    distributions: dict[str, str]
    megabytes: float
    start: float  # seconds from the start of the process until the first answer, median
    fastest: float  # the same, in the fastest run, which other work on the machine slowed least
    runs: int
    deploy: list[str] | None  # what `check --deploy` warns of; None without such a command
    new_project: list[str] | None


class Figures(NamedTuple):
    """The record of `make measure`."""

    sizes: dict[str, dict[str, Size]]  # by framework and kind
    machine: dict[str, str]
    measured: str
    runs: dict[str, dict[str, Run]]  # by version of Python and framework


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


def files(root: Path, framework: str) -> list[str]:
    """The files of an app, by their paths within it; what running it leaves behind is left out."""
    base = root / folder(framework)
    found = (file.relative_to(base) for file in base.rglob("*") if file.is_file())
    left = {"__pycache__", "instance"}
    return sorted(path.as_posix() for path in found if not left & set(path.parts))


def load(root: Path, frameworks: Sequence[str] | None, problems: list[Problem]) -> Apps | None:
    """The apps of a project, or None where it has none; what is wrong is added to the problems."""
    if not (root / PATH).is_file() or frameworks is None:
        return None
    fields, _ = read(root, PATH, _shape(frameworks), problems)
    figures = _figures(root, problems)
    if fields is None:
        return None
    report = Report(PATH, problems)
    at = fields.pop("at")
    sets = {name: unique(rows, report, {}) for name, rows in fields.items()}
    there = [name for name in frameworks if (root / folder(name)).is_dir()]
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


def dump(figures: Figures) -> str:
    """The record as it stands in the file."""
    plain = figures._asdict() | {
        "sizes": {
            name: {kind: size._asdict() for kind, size in sizes.items()}
            for name, sizes in figures.sizes.items()
        },
        "runs": {
            python: {name: run._asdict() for name, run in runs.items()}
            for python, runs in figures.runs.items()
        },
    }
    return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"


def _shape(frameworks: Sequence[str]) -> Shape:
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
    way = Record({"by": Of(Choice(*WAYS)), "section": optional(_SECTION)}, Way)
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
    for row in rows:
        for name, way in row.cells.items():
            where = f"{row.id}.{name}"
            if way.section is None:
                faulty = f"protections[{where.replace('.', '].')}.section"
                told = any(problem.where == faulty for problem in report.problems)
                if way.by != "default" and not told:
                    report.add(way.at, where, "'section' is missing", "only a default has none")
                continue
            path, _, section = way.section.partition("#")
            file = root / folder(name) / path
            text = file.read_text("utf-8") if file.is_file() else ""
            lines = section_of(text, section)
            if lines is None:
                report.add(way.section, where, f"{folder(name)} has no section '{way.section}'")
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


def _figures(root: Path, problems: list[Problem]) -> Figures | None:
    file = root / RECORD
    if not file.is_file():
        return None
    try:
        plain = json.loads(file.read_text("utf-8"))
        sizes = {
            name: {kind: Size(**size) for kind, size in kinds.items()}
            for name, kinds in plain.pop("sizes").items()
        }
        runs = {
            python: {name: Run(**run) for name, run in of_python.items()}
            for python, of_python in plain.pop("runs").items()
        }
        return Figures(sizes=sizes, runs=runs, **plain)
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        at = Place(getattr(error, "lineno", 1), getattr(error, "colno", 1))
        report = Report(RECORD, problems)
        report.add(at, "file", "not a record of figures", "run 'make measure', it writes the file")
        return None
