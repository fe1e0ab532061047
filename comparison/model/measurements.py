"""Measurements: what the frameworks cost on one machine, one run for each line of Django.

They are in data/measurements.json, which is written by `make measure`, never by hand.
"""

from typing import Annotated

from comparison.fields.base import Entry, ListOf, MappingOf, Model
from comparison.fields.patterns import Bool, Date, FrameworkId, Number, Version
from comparison.fields.text import OneLine


class Spread(Model):
    """The quartiles: half of all turns lie between them."""

    low: Number
    high: Number


class Bar(Model):
    """One figure: the median of all turns, and its ratio to the base of its measure."""

    framework: FrameworkId
    variant: Annotated[str, OneLine(40)] | None = None
    base: Bool = False
    """Whether the ratios of its measure are to this figure."""
    value: Number
    spread: Spread | None = None
    ratio: Number
    ratio_spread: Spread | None = None
    detail: Annotated[str, OneLine(300)] | None = None


class Measure(Entry):
    """What was measured, in which unit, and what came of it."""

    name: Annotated[str, OneLine(60)]
    unit: Annotated[str, OneLine(20)]
    bars: ListOf[Bar]

    @property
    def base(self) -> Bar:
        """Return the figure that the ratios are to."""
        return next(bar for bar in self.bars if bar.base)


class Machine(Model):
    """What the figures were taken on."""

    system: Annotated[str, OneLine(40)]
    architecture: Annotated[str, OneLine(40)]
    processor: Annotated[str, OneLine(80)]
    cores: int
    memory: int | None = None
    """Gigabytes."""


class Load(Model):
    """The load of the machine: the average over a minute of processes that ran or waited."""

    start: Number
    end: Number


class Run(Model):
    """All measures with one interpreter, and with the versions that it can run."""

    line: Version
    """The release line of Django."""
    recorded: Date
    python: Version
    versions: MappingOf[FrameworkId, Version]
    machine: Machine
    load: Load
    turns: int
    measures: ListOf[Measure]
