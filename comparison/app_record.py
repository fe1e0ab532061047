"""What was measured of the apps: data/app.json, which `make measure` writes.

JSON is YAML, too: it is read like the other data, so that a problem has its line and column.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from comparison import load
from comparison.shape import (
    DATE,
    ID,
    VERSION,
    Each,
    Field,
    Line,
    Pattern,
    Record,
    Shape,
    by_name,
    optional,
)
from comparison.source import Map, Place, Problem, Report, Text, Unusable, Value, nearest

PATH = "data/app.json"
_MEND = "run 'make measure', it writes the file"


class Size(NamedTuple):
    """Files and own lines of one kind."""

    files: int
    lines: int


class Run(NamedTuple):
    """What was measured of one app with one Python."""

    version: str  # of the framework
    distributions: Mapping[str, str]
    megabytes: float
    start: float  # seconds from the start of the process until the first answer, median
    fastest: float  # the same, in the fastest run, which other work on the machine slowed least
    runs: int
    deploy: tuple[str, ...] | None = None  # found by `check --deploy`; None without such a command
    new_project: tuple[str, ...] | None = None


class Figures(NamedTuple):
    """The record of `make measure`."""

    sizes: Mapping[str, Mapping[str, Size]]  # by framework and kind
    machine: Mapping[str, Any]
    measured: str
    runs: Mapping[str, Mapping[str, Run]]  # by version of Python and framework


class _By(Shape):
    """A mapping from whatever fits one shape to what fits another, never empty."""

    def __init__(self, key: Shape, item: Shape) -> None:
        self.key = key
        self.item = item

    def read(self, value: Value, where: str, report: Report) -> dict[Text, Any] | None:
        if not isinstance(value, Map) or not value:
            if not isinstance(value, Unusable):
                report.add(value, where, "not a mapping, or an empty one", _MEND)
            return None
        read = {
            self.key.read(key, where, report): self.item.read(item, f"{where}.{key}", report)
            for key, item in value.items()
        }
        return None if None in read or None in read.values() else read

    def schema(self) -> dict[str, Any]:
        return by_name(self.key, self.item)


_COUNT = Pattern("a whole number", r"[0-9]{1,9}")
_NUMBER = Pattern("a number", r"[0-9]{1,9}(\.[0-9]{1,9})?")
_DISTRIBUTION = Pattern("the name of a package", r"[a-z0-9]+(-[a-z0-9]+)*")
_RELEASE = Pattern("a version such as 6.1.3", r"[0-9][0-9a-z.+!-]{0,40}")
_FOUND = Pattern("the name of a check such as security.W004", r"[a-z0-9_]+\.[EW][0-9]+")
_MACHINE = {
    "system": Field(Line(40)),
    "architecture": Field(Line(40)),
    "processor": Field(Line(80)),
    "cores": Field(_COUNT),
    "memory": optional(_COUNT),
}
_RUN = {
    "version": Field(VERSION),
    "distributions": Field(_By(_DISTRIBUTION, _RELEASE)),
    "megabytes": Field(_NUMBER),
    "start": Field(_NUMBER),
    "fastest": Field(_NUMBER),
    "runs": Field(_COUNT),
    "deploy": optional(Each(_FOUND, empty=True)),
    "new_project": optional(Each(_FOUND, empty=True)),
}


def _size(at: Place, files: Text, lines: Text) -> Size:
    return Size(int(files), int(lines))


def _machine(at: Place, cores: Text, memory: Text | None, **said: Text) -> dict[str, Any]:
    return said | {"cores": int(cores)} | ({"memory": int(memory)} if memory else {})


def _run(at: Place, runs: Text, **said: Any) -> Run:
    numbers = {name: float(said.pop(name)) for name in ("megabytes", "start", "fastest")}
    return Run(runs=int(runs), **said | numbers)


_SIZE = Record({"files": Field(_COUNT), "lines": Field(_COUNT)}, _size)
SHAPE = Record(
    {
        "sizes": Field(_By(ID, _By(ID, _SIZE))),
        "machine": Field(Record(_MACHINE, _machine)),
        "measured": Field(DATE),
        "runs": Field(_By(VERSION, _By(ID, Record(_RUN, _run)))),
    },
    lambda at, **fields: Figures(**fields),
)


def read(root: Path, frameworks: Iterable[str], problems: list[Problem]) -> Figures | None:
    """The record, or None where there is none or it can't be used; problems are added.

    frameworks: those that may be in the record; every run has the same ones as the sizes.
    """
    figures: Figures | None = load.recorded(root, PATH, SHAPE, problems, _MEND)
    if figures is not None:
        _check(figures.sizes, figures.runs, list(frameworks), Report(PATH, problems))
    return figures


def _check(
    sizes: Mapping[Any, object],
    runs: Mapping[Any, Mapping[str, Run]],
    frameworks: list[str],
    report: Report,
) -> None:
    """Every run is of the frameworks of the sizes, and those are known."""
    for name in sizes:
        if name not in frameworks:
            hint = nearest(name, frameworks)
            report.add(name, "sizes", f"'{name}' is not a framework that has an app", hint)
    for python, of_python in runs.items():
        if set(of_python) != set(sizes):
            report.add(python, f"runs.{python}", "not the frameworks of 'sizes'", _MEND)


def dump(figures: Figures) -> str:
    """The record as it stands in the file."""
    plain = figures._asdict() | {
        "sizes": {
            name: {kind: size._asdict() for kind, size in sizes.items()}
            for name, sizes in figures.sizes.items()
        },
        "runs": {
            python: {
                name: {key: value for key, value in run._asdict().items() if value is not None}
                for name, run in runs.items()
            }
            for python, runs in figures.runs.items()
        },
    }
    return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"
