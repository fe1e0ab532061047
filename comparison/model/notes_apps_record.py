"""What was measured of the notes apps: data/app.json, which `make measure` writes."""

from __future__ import annotations

from typing import Annotated

from comparison.fields.base import MappingOf, Model
from comparison.fields.patterns import Date, FrameworkId, Id, PackageName, Version
from comparison.fields.text import OneLine
from comparison.model.measurements import Machine

Line = Annotated[str, OneLine(40)]


class Size(Model):
    """Files and own lines of one kind."""

    files: int
    lines: int


class Run(Model):
    """What was measured of one app with one Python."""

    version: Version
    """That of the framework."""
    distributions: MappingOf[PackageName, Line]
    megabytes: float
    start: float
    """Seconds from the start of the process until the first answer, median."""
    fastest: float
    """The same, in the fastest run, which other work on the machine slowed least."""
    runs: int
    deploy: tuple[Line, ...] | None = None
    """What `check --deploy` found; nothing without such a command."""
    new_project: tuple[Line, ...] | None = None
    """What it found in a new project."""


class Figures(Model):
    """The record of `make measure`."""

    sizes: MappingOf[FrameworkId, MappingOf[Id, Size]]
    """By framework and kind."""
    machine: Machine
    measured: Date
    runs: MappingOf[Version, MappingOf[FrameworkId, Run]]
    """By version of Python and framework."""
