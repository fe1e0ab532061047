"""Measurements: what the frameworks cost on one machine, recorded and checked.

They stand in data/measurements.json, one run for each release line of Django, and are written by
`make measure`, never by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from comparison import load
from comparison.model import order
from comparison.shape import DATE, FLAG, ID, VERSION, Each, Field, Line, Pattern, Record, optional
from comparison.source import Place, Problem, Report, Text, nearest

PATH = "data/measurements.json"
_MEND = "run 'make measure', it writes the file"


@dataclass(frozen=True, slots=True)
class Spread:
    """The quartiles: half of all turns lie between them."""

    at: Place
    low: Text
    high: Text


class Bar(NamedTuple):
    """One figure: the median of all turns, and its ratio to the base of its measure."""

    at: Place
    framework: Text
    variant: Text | None
    base: Text | None
    value: Text
    spread: Spread | None
    ratio: Text
    ratio_spread: Spread | None
    detail: Text | None

    @property
    def is_base(self) -> bool:
        """Whether the ratios of its measure are to this figure."""
        return self.base == "true"


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured, in which unit, and what came of it."""

    at: Place
    id: Text
    name: Text
    unit: Text
    bars: tuple[Bar, ...]

    @property
    def base(self) -> Bar:
        """The figure that the ratios are to."""
        return next(bar for bar in self.bars if bar.is_base)


@dataclass(frozen=True, slots=True)
class Machine:
    """What the figures were taken on; memory in GB."""

    at: Place
    system: Text
    architecture: Text
    processor: Text
    cores: Text
    memory: Text


@dataclass(frozen=True, slots=True)
class Load:
    """How many processes wanted a core, on the average of a minute."""

    at: Place
    start: Text
    end: Text


@dataclass(frozen=True, slots=True)
class Run:
    """All measures with one interpreter, and with the versions that it can run."""

    at: Place
    line: Text
    recorded: Text
    python: Text
    versions: Mapping[str, Text]
    machine: Machine
    load: Load
    turns: Text
    measures: tuple[Measure, ...]


#: Newest release line first.
Measurements = Sequence[Run]

_NUMBER = Pattern("a number", r"[0-9]{1,12}(\.[0-9]{1,12})?")
_COUNT = Pattern("a whole number from 1", r"[1-9][0-9]{0,5}")
_SPREAD = Record({"low": Field(_NUMBER), "high": Field(_NUMBER)}, Spread)
_BAR = Record(
    {
        "framework": Field(ID),
        "variant": optional(Line(40)),
        "base": optional(FLAG),
        "value": Field(_NUMBER),
        "spread": optional(_SPREAD),
        "ratio": Field(_NUMBER),
        "ratio_spread": optional(_SPREAD),
        "detail": optional(Line(300)),
    },
    Bar,
)
_MEASURE = Record(
    {
        "id": Field(ID),
        "name": Field(Line(60)),
        "unit": Field(Line(20)),
        "bars": Field(Each(_BAR)),
    },
    Measure,
)
_MACHINE = Record(
    {
        "system": Field(Line(40)),
        "architecture": Field(Line(40)),
        "processor": Field(Line(80)),
        "cores": Field(_COUNT),
        "memory": Field(_NUMBER),
    },
    Machine,
)


def shape_of(frameworks: Iterable[str]) -> Each:
    """The shape of the file: versions are those of the frameworks of the data."""

    def versions(at: Place, **fields: Text | None) -> dict[str, Text]:
        return {name: version for name, version in fields.items() if version}

    run = {
        "line": Field(VERSION),
        "recorded": Field(DATE),
        "python": Field(VERSION),
        "versions": Field(Record({name: optional(VERSION) for name in frameworks}, versions)),
        "machine": Field(_MACHINE),
        "load": Field(Record({"start": Field(_NUMBER), "end": Field(_NUMBER)}, Load)),
        "turns": Field(_COUNT),
        "measures": Field(Each(_MEASURE)),
    }
    return Each(Record(run, Run))


def read(root: Path, frameworks: Sequence[str] | None, problems: list[Problem]) -> Measurements:
    """The record of a project, which may have none; what is wrong is added to the problems."""
    report = Report(PATH, problems)
    shape = None
    if frameworks is not None:
        shape = shape_of([name for name in frameworks if name not in load.RESERVED])
    runs = load.recorded(root, PATH, shape, problems, _MEND) or ()
    for run in runs:
        _check(run, report)
    lines = [run.line for run in runs]
    for index, line in enumerate(lines):
        if line in lines[:index]:
            report.add(line, "line", f"the line {line} again", _MEND)
    return tuple(sorted(runs, key=lambda run: order(run.line), reverse=True))


def _check(run: Run, report: Report) -> None:
    """Every figure is of a framework whose version is known, and every measure has one base."""
    load.unique(run.measures, report, {})
    for measure in run.measures:
        for bar in measure.bars:
            if bar.framework not in run.versions:
                what = f"'{bar.framework}' is not a framework of 'versions'"
                report.add(bar.framework, measure.id, what, nearest(bar.framework, run.versions))
        bases = sum(bar.is_base for bar in measure.bars)
        if bases != 1:
            report.add(measure.id, measure.id, f"{bases} bars are the base; one must be", _MEND)
        elif float(measure.base.value) == 0:
            report.add(measure.base.value, measure.id, "0 is no base of ratios", _MEND)


def dump(runs: Iterable[Mapping[str, Any]]) -> str:
    """The record as it stands in the file, by release line."""
    ordered = sorted(runs, key=lambda run: order(run["line"]))
    return json.dumps(ordered, indent=1, ensure_ascii=False) + "\n"
