"""What was measured of the notes apps: data/app.json, which `make measure` writes."""

from __future__ import annotations

from typing import Annotated

from comparison.fields.base import MappingOf, Model
from comparison.fields.patterns import Date, Id, Pattern, Version, Whole
from comparison.model.measurements import Machine

Decimal = Annotated[float, Pattern("a number", r"[0-9]{1,9}(\.[0-9]{1,9})?", float)]
Distribution = Annotated[str, Pattern("the name of a package", r"[a-z0-9]+(-[a-z0-9]+)*")]
Release = Annotated[str, Pattern("a version such as 6.1.3", r"[0-9][0-9a-z.+!-]{0,40}")]
CheckName = Annotated[
    str, Pattern("the name of a check such as security.W004", r"[a-z0-9_]+\.[EW][0-9]+")
]


class Size(Model):
    """Files and own lines of one kind."""

    files: Whole
    lines: Whole


class Run(Model):
    """What was measured of one app with one Python."""

    version: Version
    """That of the framework."""
    distributions: MappingOf[Distribution, Release]
    megabytes: Decimal
    start: Decimal
    """Seconds from the start of the process until the first answer, median."""
    fastest: Decimal
    """The same, in the fastest run, which other work on the machine slowed least."""
    runs: Whole
    deploy: tuple[CheckName, ...] | None = None
    """What `check --deploy` found; nothing without such a command."""
    new_project: tuple[CheckName, ...] | None = None
    """What it found in a new project."""


class Figures(Model):
    """The record of `make measure`."""

    sizes: MappingOf[Id, MappingOf[Id, Size]]
    """By framework and kind."""
    machine: Machine
    measured: Date
    runs: MappingOf[Version, MappingOf[Id, Run]]
    """By version of Python and framework."""
