"""The feature matrix as values: frameworks, vocabulary, packages, features and their cells.

Every text in them knows its line and column; `at` is the place of the mapping that it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from comparison.markup import Prose
from comparison.source import Place, Text

#: Stands for a proof where there is none.
NO_PROOF = Text("none")

#: The level that says that a framework lacks a feature, whatever one adds to it.
LACKING = Text("none")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the vocabulary: a level, a default, a package's state or a category.

    Levels have a `shape` and say whether a cell names a `package`; defaults have the words for a
    package's default in `extension`.
    """

    at: Place
    id: Text
    name: Text
    description: Prose
    shape: Text | None = None
    package: Text | None = None
    extension: Text | None = None

    @property
    def built_in(self) -> bool:
        """Whether this level says that a framework itself has a feature, packages or not."""
        return self.package == "optional"

    @property
    def added(self) -> bool:
        """Whether this level says that a package adds a feature to a framework."""
        return self.package == "required"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that the data may use, in the order in which the site shows them."""

    at: Place
    checked: Text
    levels: Mapping[str, Term]
    defaults: Mapping[str, Term]
    states: Mapping[str, Term]
    categories: Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Release:
    """A release line that its framework still supports."""

    at: Place
    line: Text
    label: Text | None
    version: Text
    released: Text
    first_released: Text
    python: Text
    bugfixes_until: Text | None
    supported_until: Text | None
    source: Text

    @property
    def name(self) -> str:
        """The line as people call it: `5.2 LTS`."""
        return f"{self.line} LTS" if self.label == "LTS" else str(self.line)


@dataclass(frozen=True, slots=True)
class Framework:
    """A column of the matrix. Its releases stand newest first."""

    at: Place
    id: Text
    name: Text
    package: Text
    releases: tuple[Release, ...]

    def lacking(self, since: str) -> list[Release]:
        """The supported release lines whose newest version is older than a version."""
        return [release for release in self.releases if order(release.version) < order(since)]


@dataclass(frozen=True, slots=True)
class Package:
    """A package that a cell names: its version, and the date of that version's release.

    `also` is what else people call it, for the search.
    """

    at: Place
    id: Text
    name: Text
    version: Text
    released: Text
    state: Text
    steward: Text
    about: Prose
    source: Text
    also: tuple[Text, ...] | None = None


class Cell(NamedTuple):
    """What one framework has of one feature."""

    at: Place
    support: Text
    default: Text | None
    since: Text | None
    package: tuple[Text, ...] | None
    note: Prose
    source: tuple[Text, ...]

    @property
    def packages(self) -> tuple[Text, ...]:
        """The ids of the packages named, which may be none."""
        return self.package or ()


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the matrix, with a cell for each framework by its id.

    `proof` is a folder of docs/examples/, or NO_PROOF with the reason why there is none.
    `also` is what else people call it, for the search.
    """

    at: Place
    path: str
    category: str
    id: Text
    name: Text
    why: Prose
    proof: Text
    reason: Prose | None
    opinion: bool
    cells: Mapping[str, Cell]
    also: tuple[Text, ...] | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """All of it, each kind by id and in the order in which it is shown."""

    vocabulary: Vocabulary
    frameworks: Mapping[str, Framework]
    packages: Mapping[str, Package]
    features: Mapping[str, Feature]

    def rows(self, category: str | None = None) -> list[Feature]:
        """The features of a category, or of all, by category and then as the files have them."""
        wanted = [category] if category else self.vocabulary.categories
        return [row for name in wanted for row in self.features.values() if row.category == name]


def order(version: str) -> tuple[int, ...]:
    """A version as something that compares, by its leading numbers: 6.0 equals 6.0.0."""
    numbers = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def of_line(version: str, line: str) -> bool:
    """Whether a version is of a release line: 6.1.3 of 6.1."""
    return re.match(rf"{re.escape(line)}(?!\d)", version) is not None
