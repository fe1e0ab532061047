"""The feature matrix: frameworks, vocabulary, packages, features and their cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import Field

from comparison.fields import patterns
from comparison.fields.base import ById, Entry, ListOf, Model, OneOrMore, columns_of, with_columns
from comparison.fields.markup import Prose
from comparison.fields.text import Inline, OneLine, Phrase
from comparison.fields.version import order

#: Stands for a proof where there is none.
NO_PROOF = "none"
#: The level that says that a framework lacks a feature, whatever one adds to it.
LACKING = "none"
#: The level of what packages add to release lines that came before a built-in feature.
THIRD_PARTY = "third-party"
#: The default of what does nothing until it is turned on.
OFF = "disabled"

#: The shapes of levels, as templates/macros.html draws them.
Shape = Literal["disc", "square", "diamond", "ring", "dash"]


class Term(Entry):
    """A word of the vocabulary: a package's state or a category."""

    name: Annotated[str, OneLine(60)]
    """The word as people read it."""
    description: Annotated[Prose, Inline(300)]
    """What it means."""


class GlossaryTerm(Term):
    """A word that beginners stumble on."""

    also: OneOrMore[Annotated[str, OneLine(60)]] = ()
    """Other forms of it that pages use."""
    source: patterns.Url
    """A page that says more."""


class Level(Term):
    """How a framework comes by a feature."""

    shape: Shape
    """The mark that is drawn for it."""
    package: Literal["required", "optional", "never"]
    """Whether a cell names a package: always, if packages add it; at will, if it is built in."""

    @property
    def built_in(self) -> bool:
        """Return whether the framework itself has a feature, packages or not."""
        return self.package == "optional"

    @property
    def added(self) -> bool:
        """Return whether a package adds the feature to the framework."""
        return self.package == "required"


class Default(Term):
    """Whether a feature works without being turned on."""

    extension: Annotated[str, OneLine(60)]
    """The name for a cell whose feature a package adds."""


class Vocabulary(Model):
    """The words that the data may use, in the order in which the site shows them."""

    checked: patterns.Date
    """The day on which the data was checked."""
    levels: ById[Level]
    """What the support of a cell can be."""
    defaults: ById[Default]
    """What the default of a cell can be."""
    states: ById[Term]
    """What the state of a package can be."""
    categories: ById[Term]
    """The groups of rows, each a file and a page."""


class Release(Model):
    """A release line that its framework still supports."""

    line: patterns.Version
    """The line, such as 5.2."""
    label: Literal["newest", "LTS"] | None = None
    """What the line is known as, if anything."""
    version: patterns.Version
    """Its newest version."""
    released: patterns.Date
    """The day of that version."""
    first_released: patterns.Date
    """The day of the line's first version."""
    python: Annotated[str, OneLine(60)]
    """The versions of Python that it supports, in words."""
    bugfixes_until: patterns.Month | None = None
    """The month in which fixes for other bugs than security and lost data end, if one is named."""
    supported_until: patterns.Month | None = None
    """The month in which its security fixes end, if one is promised."""
    source: patterns.Url
    """The page that says so."""

    @property
    def name(self) -> str:
        """Return the line as people call it: `5.2 LTS`."""
        return f"{self.line} LTS" if self.label == "LTS" else self.line


class OtherLine(Model):
    """A release line whose support has ended, or which is planned."""

    line: patterns.Version
    """The line, such as 4.2."""
    label: Literal["LTS"] | None = None
    """What the line is known as, if anything."""
    first_released: patterns.Month
    """The month of its first version."""
    bugfixes_until: patterns.Month
    """The month in which fixes for other bugs than security and lost data end."""
    supported_until: patterns.Month
    """The month in which its security fixes end."""
    source: patterns.Url
    """The page that says so."""

    name = Release.name


class Framework(Entry):
    """A column of the matrix."""

    name: Annotated[str, OneLine(40)]
    """The name as people read it."""
    package: patterns.Id
    """The name of its package in the index."""
    releases: ListOf[Release]
    """The lines that still get fixes, newest first."""
    other_lines: ListOf[OtherLine] = ()
    """Lines whose support has ended and lines to come, newest first."""

    @property
    def lines(self) -> dict[str, Release]:
        """Return the lines that still get fixes, by number, and by label where they have one.

        Of two LTS lines it is the older, so that a page can name it beside the newest line.
        """
        labelled = {line.label: line for line in self.releases if line.label}
        return {line.line: line for line in self.releases} | labelled

    @property
    def all_lines(self) -> list[Release | OtherLine]:
        """Return the lines with and without support, newest first."""
        lines: list[Release | OtherLine] = [*self.releases, *self.other_lines]
        return sorted(lines, key=lambda line: order(line.line), reverse=True)

    def lacking(self, since: str) -> list[Release]:
        """Return the supported release lines whose newest version is older than a version."""
        return [release for release in self.releases if order(release.version) < order(since)]


class Package(Entry):
    """A package that a cell names."""

    name: Annotated[str, OneLine(60)]
    """The name as its makers write it."""
    version: patterns.Version
    """The newest version on the day of the check."""
    released: patterns.Date
    """The day of that version."""
    state: Annotated[str, patterns.Reference("state")]
    """A state of the vocabulary."""
    steward: Annotated[str, OneLine(60, names=True)]
    """Who keeps it."""
    about: Annotated[Prose, Inline(160)]
    """What it does."""
    source: patterns.Url
    """Its own page."""
    also: OneOrMore[Annotated[str, OneLine(30)]] = ()
    """What else people call it, for the search."""


class Cell(Model):
    """What one framework has of one feature."""

    support: patterns.LevelId
    """How the framework comes by the feature."""
    default: Annotated[str, patterns.Reference("default")] | None = None
    """Whether it works without being turned on."""
    turn_on: Annotated[Prose, Inline(80)] | None = None
    """The settings or calls that turn on what is built in and off."""
    since: patterns.Version | None = None
    """The version that brought it, if a supported one lacks it."""
    packages: OneOrMore[patterns.PackageId] = Field(
        (), alias="package", serialization_alias="packages"
    )
    """The packages that add it, by id."""
    note: Annotated[Prose, Inline(160)]
    """What a level can't say."""
    source: OneOrMore[patterns.Url] = Field(serialization_alias="sources")
    """The pages that say so."""
    says: OneOrMore[Annotated[str, Phrase(120)]] = ()
    """For each of these pages, a few of its words that the cell rests on."""


class Feature(Entry):
    """A row of the matrix, with a cell for each framework."""

    name: Annotated[str, OneLine(60)]
    """The name as people read it."""
    why: Annotated[Prose, Inline(200)]
    """Why it matters."""
    proof: patterns.ProofId
    """The folder of docs/examples with the programs that show it, or `none`."""
    reason: Annotated[Prose, Inline(120)] | None = None
    """Why no program shows it."""
    opinion: patterns.Bool = False
    """Whether no source can settle it."""
    also: OneOrMore[Annotated[str, OneLine(30)]] = ()
    """What else people call it, for the search."""

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """Return the cells by framework."""
        return columns_of(self)

    @cached_property
    def category(self) -> str:
        """Return the category, which is the name of the file."""
        return PurePosixPath(self.path).stem

    def is_part(self, words: Vocabulary) -> bool:
        """Return whether a project can need it: in some framework, it is there or can be added."""
        levels = (words.levels[cell.support] for cell in self.cells.values())
        return any(level.built_in or level.added for level in levels)


#: Names that no framework can have, because they are fields of a feature or of a reason.
RESERVED = frozenset(Feature.model_fields) | {"at", "feature", "when", "why"}


@cache
def row_type(frameworks: tuple[str, ...]) -> type[Feature]:
    """Return the model of a row, whose columns are the frameworks of the data."""
    return with_columns(Feature, frameworks, Cell)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole matrix: each kind of record by id, in the order in which it is shown."""

    vocabulary: Vocabulary
    frameworks: Mapping[str, Framework]
    packages: Mapping[str, Package]
    features: Mapping[str, Feature]

    def level_in(self, cell: Cell, release: Release) -> Level:
        """Return the level of a cell in a release line.

        What a later version brought is added by the packages that the cell names, or is lacking.
        """
        levels = self.vocabulary.levels
        if cell.since is None or order(release.version) >= order(cell.since):
            return levels[cell.support]
        return levels[THIRD_PARTY if cell.packages else LACKING]

    def parts(self) -> list[tuple[Term, list[Feature]]]:
        """Return the categories with their rows that a project can need."""
        parts = (
            (term, [row for row in self.rows(name) if row.is_part(self.vocabulary)])
            for name, term in self.vocabulary.categories.items()
        )
        return [(term, rows) for term, rows in parts if rows]

    def rows(self, category: str | None = None) -> list[Feature]:
        """Return the features of a category, or of all, in the order in which they are shown."""
        wanted = [category] if category else self.vocabulary.categories
        return [row for name in wanted for row in self.features.values() if row.category == name]
