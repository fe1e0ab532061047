"""What it costs to match: what one framework has built in, and what adds it to another.

Matrix and proofs -> rows -> HTML. A number of rows or packages is no score, and the tables say so.
"""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from comparison.fields.version import order
from comparison.model.matrix import LACKING, Feature, Package, Release
from comparison.model.proofs import Run
from comparison.project import Comparison
from comparison.render.inline import find
from comparison.render.templating import Renderer

#: What the runs of a proof say of a package in the version that the data names, best last;
#: ELSEWHERE: it passed with another version only.
Shown = IntEnum("Shown", "NOT_RUN FAILED ELSEWHERE PASSED", start=0)


class Addition(NamedTuple):
    """A package that adds a feature to a framework, and what the row's program showed of it."""

    package: Package
    shown: Shown
    proof: str  # the same in words


class Match(NamedTuple):
    """A feature that one framework has built in and the other has not, or not in every line.

    `lines` are the release lines that lack it; none where the framework lacks it altogether.
    """

    feature: Feature
    lines: tuple[Release, ...]
    additions: tuple[Addition, ...]


def matches(data: Comparison, has: str, wants: str) -> list[Match]:
    """Find the rows that one framework has built in and another has not, with what adds them."""
    matrix, levels = data.matrix, data.matrix.vocabulary.levels
    found = []
    for feature in matrix.rows():
        cell = feature.cells[wants]
        level = levels[cell.support]
        lines = matrix.frameworks[wants].lacking(cell.since) if cell.since else []
        lacks = level.added or level.id == LACKING
        if levels[feature.cells[has].support].built_in and (lacks or (level.built_in and lines)):
            added = additions(data, feature, wants)
            found.append(Match(feature, () if lacks else tuple(lines), added))
    return found


def additions(data: Comparison, feature: Feature, framework: str) -> tuple[Addition, ...]:
    """Return the packages of a cell, with what the row's program showed of each."""
    proof = data.proofs.get(feature.proof)
    runs = proof.runs.get(framework, {}).values() if proof else ()
    packages = (data.matrix.packages[name] for name in feature.cells[framework].packages)
    return tuple(Addition(package, *_shown(package, runs)) for package in packages)


def _shown(package: Package, runs: Iterable[Run]) -> tuple[Shown, str]:
    """Return what runs show of a package."""
    mine = [run for run in runs if package.id in run.versions]
    passed = {run.versions[package.id] for run in mine if run.outcome == "passed"}
    if not passed:
        return (Shown.FAILED, "failed") if mine else (Shown.NOT_RUN, "not run")
    if package.version in passed:
        return Shown.PASSED, f"passed with {package.version}"
    newest = max(passed, key=order)
    age = "an older" if order(newest) < order(package.version) else "a newer"
    return Shown.ELSEWHERE, f"passed with {age} version, {newest}"


def best_additions(found: Iterable[Match]) -> list[Addition]:
    """Return each package once; of several rows that name it the best proof counts."""
    best: dict[str, Addition] = {}
    for addition in (addition for match in found for addition in match.additions):
        name = addition.package.id
        best[name] = max(best.get(name, addition), addition, key=lambda each: each.shown)
    return list(best.values())


def section(renderer: Renderer, has: str, wants: str) -> str:
    """Render what a framework has built in and another has not, with what adds it."""
    one, other = (find(renderer.data.matrix.frameworks, name, "framework") for name in (has, wants))
    found = matches(renderer.data, has, wants)
    best = best_additions(found)
    return renderer.section(
        f"## Built into {one.name}, not into {other.name}",
        "built-in",
        "matching.html",
        has=one,
        wants=other,
        matches=found,
        packages=[addition.package for addition in best],
        shown=Counter(addition.shown.name for addition in best),
    )


def unbuilt_table(renderer: Renderer) -> Markup:
    """Render what no framework has built in, and packages add to at least one."""
    matrix, rows = renderer.data.matrix, []
    for row in matrix.rows():
        levels = [matrix.vocabulary.levels[cell.support] for cell in row.cells.values()]
        if any(level.added for level in levels) and not any(level.built_in for level in levels):
            rows.append(row)
    return renderer.html("unbuilt.html", rows=rows, added=partial(additions, renderer.data))
