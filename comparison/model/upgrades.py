"""What release lines removed or changed, and the record of the programs that show it."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from comparison.fields.base import Entry, MappingOf, Model, OneOrMore
from comparison.fields.markup import Prose
from comparison.fields.patterns import Date, FrameworkId, Id, Url, Version
from comparison.fields.text import Inline, OneLine, Printed

#: Where the programs are, named by the ids of upgrades.
PROGRAMS = "docs/upgrades"


class Upgrade(Entry):
    """Something that a newer version of a framework lacks, or does otherwise."""

    framework: FrameworkId
    name: Annotated[Prose, Inline(100)]
    """What it is."""
    before: Version
    """The newest version, or one of the newest, that has it."""
    gone: Version
    """The first version that lacks it."""
    instead: Annotated[Prose, Inline(160)]
    """What to write instead."""
    package: Annotated[str, OneLine(40)] | None = None
    """The package whose versions these are, if it is not the framework's own."""
    unshown: Annotated[Prose, Inline(120)] | None = None
    """Why no program shows it."""
    source: OneOrMore[Url]
    """The pages that say so."""


class UpgradeRun(Model):
    """What a program printed with a version."""

    python: Version
    recorded: Date
    output: Annotated[str, Printed()]


#: Runs by upgrade and version.
Record = MappingOf[Id, MappingOf[Version, UpgradeRun]]


class Upgrades(NamedTuple):
    """The upgrades by id, and the runs of their programs."""

    entries: Mapping[str, Upgrade]
    runs: Mapping[str, Mapping[str, UpgradeRun]]
