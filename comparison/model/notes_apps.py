"""The notes apps: files by kind, choices, protections, and what was measured of them.

They are written by hand in data/app.yml. The apps are folders of docs/apps, one a framework. What
was measured of them is in data/app.json, which `make measure` writes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, get_args

from comparison.fields import base
from comparison.fields.markup import Prose
from comparison.fields.patterns import Bool, Date, FrameworkId, Id, PackageName, Pattern, Version
from comparison.fields.text import Inline, OneLine
from comparison.model.measurements import Machine

Way = Literal["default", "setting", "package", "code"]
#: How a protection comes about.
WAYS: tuple[str, ...] = get_args(Way)
#: Files of the apps that are no part of the site: exclude_docs in mkdocs.yml.
UNPUBLISHED = (".html",)
Line = Annotated[str, OneLine(40)]
SECTION = Pattern("a file and a section such as notes/views.py#own", r"[\w./-]+\.\w+#[a-z]+")


class Kind(base.Entry):
    """What files are about."""

    name: Annotated[str, OneLine(60)]
    files: base.ListOf[Annotated[str, OneLine(60)]]
    """Patterns of their paths within an app."""
    data: Bool = False
    """Whether nobody wrote them by hand, so that they are left out of the total."""


class Choice(base.Model):
    """What one app took; without alternatives it was no choice, it came with the framework."""

    taken: Annotated[Prose, Inline(120)]
    alternatives: base.ListOf[Annotated[Prose, Inline(60)]] | None = None
    why: Annotated[Prose, Inline(160)]


class Protection(base.Model):
    """How one app got a protection, and where."""

    by: Way
    """How the protection comes about."""
    section: Annotated[str, SECTION] | None = None
    """The section of a file that has it; only a default needs none."""


class Row(base.Entry):
    """A choice or a protection, with its cells by framework."""

    name: Annotated[Prose, Inline(100)]

    @cached_property
    def cells(self) -> Mapping[str, Any]:
        """Return the cells by framework."""
        return base.columns_of(self)


class Lines(NamedTuple):
    """How many lines a section of a file has, and where it starts."""

    path: str
    first: int
    own: int


class Written(base.Model):
    """What is written by hand about the apps."""

    kinds: base.ById[Kind]
    """Kinds of files; the first that has a pattern of a file counts."""
    choices: base.ById[Row]
    """What each app took."""
    protections: base.ById[Row]
    """How each protection comes about."""


class Size(base.Model):
    """Files and own lines of one kind."""

    files: int
    lines: int


class AppRun(base.Model):
    """What was measured of one app with one Python."""

    version: Version
    """The version of the framework."""
    distributions: base.MappingOf[PackageName, Line]
    megabytes: float
    start: float
    """Seconds from the start of the process until the first answer, median."""
    fastest: float
    """Seconds of the fastest start, which other work on the machine slowed least."""
    runs: int
    deploy: tuple[Line, ...] | None = None
    """What `check --deploy` found; nothing without such a command."""
    new_project: tuple[Line, ...] | None = None
    """What the same check found in a new project."""


class Figures(base.Model):
    """The record of `make measure`."""

    sizes: base.MappingOf[FrameworkId, base.MappingOf[Id, Size]]
    """By framework and kind."""
    machine: Machine
    measured: Date
    runs: base.MappingOf[Version, base.MappingOf[FrameworkId, AppRun]]
    """By version of Python and framework."""


@dataclass(frozen=True)
class NotesApps:
    """All about the apps. Sections are known by framework and `file#section`."""

    kinds: Mapping[str, Kind]
    choices: Mapping[str, Row]
    protections: Mapping[str, Row]
    sections: Mapping[tuple[str, str], Lines]
    figures: Figures | None


@cache
def written_type(frameworks: tuple[str, ...]) -> type[Written]:
    """Return the model of the file, whose cells are those of the frameworks of the data."""
    choice = base.with_columns(Row, frameworks, Choice | None, None)
    protection = base.with_columns(Row, frameworks, Protection | None, None)
    return base.with_types(
        Written,
        choices=base.ById[choice],  # type: ignore[valid-type]
        protections=base.ById[protection],  # type: ignore[valid-type]
    )


def folder(framework: str) -> str:
    """Return the folder of an app, from the root of the project."""
    return f"docs/apps/notes-{framework}"


def published(framework: str, path: str) -> str:
    """Return the path of a file of an app from docs/, which is its address in the site."""
    return f"{folder(framework)}/{path}".removeprefix("docs/")


def files(root: Path, framework: str) -> list[str]:
    """Return the files of an app, by their paths within it.

    Left out is what running or looking at it leaves behind, such as caches and hidden files.
    """
    base = root / folder(framework)
    found = (file.relative_to(base).as_posix() for file in base.rglob("*") if file.is_file())
    left_behind = re.compile(r"(^|/)(\.|(__pycache__|instance)(/|$))")
    return sorted(path for path in found if not left_behind.search(path))


def kind_of(kinds: Mapping[str, Kind], path: str) -> str | None:
    """Return the kind of a file, by its path within an app; the first pattern that fits counts."""
    fits = (each.id for each in kinds.values() if any(fnmatchcase(path, it) for it in each.files))
    return next(fits, None)


def section_of(text: str, name: str) -> tuple[int, int] | None:
    """Return the first line of a section (from 1), and how many lines of its own it has.

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
