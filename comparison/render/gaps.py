"""What it costs to match: what one framework has built in, and what adds it to another.

Matrix and proofs -> rows -> HTML. A number of rows or packages is no score, and the tables say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from enum import IntEnum
from itertools import permutations
from typing import NamedTuple

from markupsafe import Markup, escape

from comparison.fields.markup import Link, inert
from comparison.fields.version import order
from comparison.model.matrix import LACKING, Feature, Framework, Matrix, Package, Release
from comparison.model.proofs import Proofs
from comparison.render.templating import render


class Shown(IntEnum):
    """What the runs of a proof say of a package in the version that the data names, best last."""

    NOT_RUN = 0
    FAILED = 1
    ELSEWHERE = 2  # passed with another version only
    PASSED = 3


class Addition(NamedTuple):
    """A package that adds a feature to a framework, and what the row's program showed of it."""

    package: Package
    passed: str | None  # the version that the program passed with: the one named, if it did
    ran: bool

    @property
    def shown(self) -> Shown:
        """Return what the proof shows, in a word."""
        if self.passed is None:
            return Shown.FAILED if self.ran else Shown.NOT_RUN
        return Shown.PASSED if self.passed == self.package.version else Shown.ELSEWHERE

    @property
    def proof(self) -> str:
        """Return what the proof says of the version that the data names."""
        if self.passed is None:
            return "failed" if self.ran else "not run"
        if self.passed == self.package.version:
            return f"passed with {self.passed}"
        age = "an older" if order(self.passed) < order(self.package.version) else "a newer"
        return f"passed with {age} version, {self.passed}"


class Match(NamedTuple):
    """A feature that one framework has built in and the other has not, or not in every line.

    `lines` are the release lines that lack it; none where the framework lacks it altogether.
    """

    feature: Feature
    lines: tuple[Release, ...]
    additions: tuple[Addition, ...]


class Sums(NamedTuple):
    """What some matches come to. A package counts once, however many rows name it."""

    rows: int
    unmatched: int
    packages: int
    states: dict[str, int]
    stewards: dict[str, int]
    passed: int
    elsewhere: int  # passed with another version only
    failed: int
    oldest: Package | None


def matches(matrix: Matrix, proofs: Proofs, has: str, wants: str) -> list[Match]:
    """Find the rows that one framework has built in and another has not, with what adds them."""
    levels = matrix.vocabulary.levels
    found = []
    for feature in matrix.rows():
        cell = feature.cells[wants]
        level = levels[cell.support]
        lines = matrix.frameworks[wants].lacking(cell.since) if cell.since else []
        lacks = level.added or level.id == LACKING
        if levels[feature.cells[has].support].built_in and (lacks or (level.built_in and lines)):
            added = additions(matrix, proofs, feature, wants)
            found.append(Match(feature, () if lacks else tuple(lines), added))
    return found


def additions(
    matrix: Matrix, proofs: Proofs, feature: Feature, framework: str
) -> tuple[Addition, ...]:
    """Return the packages of a cell, with the version that the row's program passed with."""
    proof = proofs.get(feature.proof)
    runs = proof.runs.get(framework, {}).values() if proof else ()
    found = []
    for name in feature.cells[framework].packages:
        package = matrix.packages[name]
        mine = [run for run in runs if name in run.versions]
        versions = {run.versions[name] for run in mine if run.outcome == "passed"}
        newest = max(versions, key=order, default=None)
        passed = str(package.version) if package.version in versions else newest
        found.append(Addition(package, passed, bool(mine)))
    return tuple(found)


def unbuilt(matrix: Matrix) -> list[Feature]:
    """Find the rows that no framework has built in and that packages add to at least one."""
    levels = matrix.vocabulary.levels
    rows = {
        feature.id: [levels[cell.support] for cell in feature.cells.values()]
        for feature in matrix.rows()
    }
    return [
        matrix.features[name]
        for name, terms in rows.items()
        if any(term.added for term in terms) and not any(term.built_in for term in terms)
    ]


def sums(found: Iterable[Match]) -> Sums:
    """Sum up matches; of several rows that name a package the best proof counts."""
    found = list(found)
    best: dict[str, Addition] = {}
    for addition in (addition for match in found for addition in match.additions):
        before = best.get(addition.package.id)
        if before is None or before.shown < addition.shown:
            best[addition.package.id] = addition
    packages = [addition.package for addition in best.values()]
    shown = Counter(addition.shown for addition in best.values())
    return Sums(
        rows=len(found),
        unmatched=sum(not match.additions for match in found),
        packages=len(packages),
        states=dict(Counter(package.state for package in packages).most_common()),
        stewards=dict(Counter(package.steward for package in packages).most_common()),
        passed=shown[Shown.PASSED],
        elsewhere=shown[Shown.ELSEWHERE],
        failed=shown[Shown.FAILED],
        oldest=min(packages, key=lambda package: package.released, default=None),
    )


def table(matrix: Matrix, proofs: Proofs, link: Link, has: Framework, wants: Framework) -> Markup:
    """Render what one framework has built in and another has not: sums, and a row per package."""
    found = matches(matrix, proofs, has.id, wants.id)
    return render(
        "matching.html",
        matrix=matrix,
        has=has,
        wants=wants,
        matches=found,
        sums=sums(found),
        link=link,
    )


def pairs(matrix: Matrix) -> list[tuple[Framework, Framework]]:
    """Return every framework with every other, in both directions."""
    return list(permutations(matrix.frameworks.values(), 2))


def sections(
    matrix: Matrix,
    proofs: Proofs,
    link: Link,
    keep: Callable[[str], str],
    wanted: Iterable[tuple[Framework, Framework]],
) -> str:
    """Render a section for each pair: what the first has built in and the second has not."""
    text = []
    for has, wants in wanted:
        title = inert(escape(f"Built into {has.name}, not into {wants.name}"))
        text.append(f"## {title} {{ #{has.id}-to-{wants.id} }}")
        text.append(keep(table(matrix, proofs, link, has, wants)))
    return "\n\n".join(text)


def unbuilt_table(matrix: Matrix, proofs: Proofs, link: Link) -> Markup:
    """Render what no framework has built in, with the packages that add it to each."""
    added = {
        (feature.id, name): additions(matrix, proofs, feature, name)
        for feature in unbuilt(matrix)
        for name in matrix.frameworks
    }
    return render("unbuilt.html", matrix=matrix, rows=unbuilt(matrix), added=added, link=link)
