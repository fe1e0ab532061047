"""What projects need: presets of rows for the stack builder, and what to install for a row."""

from collections.abc import Mapping
from typing import Annotated

from comparison.fields.base import ById, Entry, ListOf, Model
from comparison.fields.markup import Prose
from comparison.fields.patterns import Bool, FeatureId, FrameworkId, PackageId
from comparison.fields.text import Inline, OneLine
from comparison.model.matrix import Matrix


class Preset(Entry):
    """A kind of project with the rows that it needs."""

    name: Annotated[str, OneLine(60)]
    """The name as people read it."""
    description: Annotated[Prose, Inline(200)]
    """Which projects are meant."""
    rows: ListOf[FeatureId] = ()
    """The rows that it needs."""
    built_into: FrameworkId | None = None
    """The framework whose built-in rows it needs, in place of a list."""

    def needs(self, matrix: Matrix) -> list[str]:
        """Return the ids of the rows, in the order of the matrix."""
        levels = matrix.vocabulary.levels
        return [
            row.id
            for row in matrix.rows()
            if row.id in self.rows
            or (self.built_into and levels[row.cells[self.built_into].support].built_in)
        ]


class Install(Model):
    """Packages that belong together, or that a built-in cell needs."""

    feature: FeatureId
    """The row."""
    framework: FrameworkId
    """The framework."""
    packages: ListOf[PackageId]
    """All that is installed."""
    older: Bool = False
    """Whether it is for release lines that lack what a later version has built in."""


class Needs(Model):
    """What the stack builder knows beside the matrix."""

    presets: ById[Preset]
    """Kinds of projects, in the order in which they are offered."""
    installs: ListOf[Install] = ()
    """What to install where a cell's list of alternatives does not say it."""

    @property
    def together(self) -> Mapping[tuple[str, str, bool], tuple[str, ...]]:
        """Return the packages to install, by row, framework and whether for older lines."""
        return {(each.feature, each.framework, each.older): each.packages for each in self.installs}
