"""Single facts of the data, for use within a sentence, so that prose can't disagree with tables.

Every function raises `Unknown`, with a hint, for a name that the data does not have.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from markupsafe import Markup

from comparison.data.problems import Unknown, nearest
from comparison.fields.markup import Link
from comparison.model.matrix import Cell, Matrix, Package, Release
from comparison.model.proofs import is_proven
from comparison.project import Comparison
from comparison.render.filters import day
from comparison.render.templating import part

_Item = TypeVar("_Item")


def find(items: Mapping[str, _Item], name: object, kind: str) -> _Item:
    """Return the item of a name, or Unknown with the nearest name as a hint."""
    if not isinstance(name, str) or name not in items:
        hint = nearest(str(name), items)
        raise Unknown(f"there is no {kind} '{name}'" + (f"; {hint}" if hint else ""))
    return items[name]


def row(matrix: Matrix, link: Link, feature: str, text: str = "") -> Markup:
    """Return a link to a row of the matrix, by its name or with other words."""
    found = find(matrix.features, feature, "feature")
    return Markup('<a href="{}">{}</a>').format(link(f"#{found.id}"), text or found.name)


def level(matrix: Matrix, feature: str, framework: str) -> Markup:
    """Render what a cell says without its note: level, default, since when."""
    return part("level", _cell(matrix, feature, framework), matrix.vocabulary)


def note(matrix: Matrix, link: Link, feature: str, framework: str) -> Markup:
    """Return the note of a cell."""
    return _cell(matrix, feature, framework).note.html(link)


def since(matrix: Matrix, feature: str, framework: str) -> str:
    """Return the version that brought a feature, where the data names one."""
    cell = _cell(matrix, feature, framework)
    if cell.since is None:
        raise Unknown(f"the cell {feature}.{framework} has no 'since'")
    return cell.since


def package(matrix: Matrix, link: Link, name: str) -> Markup:
    """Return a package by name, version and date, linked to its entry."""
    return part("package", find(matrix.packages, name, "package"), link)


def version(matrix: Matrix, name: str, line: str | None = None) -> str:
    """Return the newest version of a framework, of a line of it (`5.2`, `LTS`), or of a package."""
    return _released(matrix, name, line).version


def line(matrix: Matrix, framework: str, name: str | None = None) -> str:
    """Return the newest release line of a framework, or the one named: `5.2 LTS`."""
    return _release(matrix, framework, name).name


def released(matrix: Matrix, name: str, line: str | None = None) -> str:
    """Return the date of that version."""
    return day(_released(matrix, name, line).released)


def python(matrix: Matrix, framework: str, line: str | None = None) -> str:
    """Return the versions of Python that a line supports."""
    return _release(matrix, framework, line).python


def supported_until(matrix: Matrix, framework: str, line: str | None = None) -> str:
    """Return the month in which security fixes for a line end."""
    release = _release(matrix, framework, line)
    if release.supported_until is None:
        raise Unknown(f"{framework} {release.line} has no 'supported_until'")
    return day(release.supported_until)


def checked(matrix: Matrix) -> str:
    """Return the day on which the data was checked."""
    return day(matrix.vocabulary.checked)


def count(data: Comparison, kind: str) -> str:
    """Count features, cells, sources ..., or rows proven, sourced, opinions."""
    matrix, proofs = data.matrix, data.proofs
    features = matrix.features.values()
    cells = [cell for feature in features for cell in feature.cells.values()]
    counts = {
        "features": len(features),
        "categories": len(matrix.vocabulary.categories),
        "cells": len(cells),
        "packages": len(matrix.packages),
        "frameworks": len(matrix.frameworks),
        "proofs": len(proofs),
        "proven": sum(is_proven(feature, proofs) for feature in features),
        "opinions": sum(feature.opinion for feature in features),
        "sources": len({url for cell in cells for url in cell.source}),
        "claims": len(data.claims),
        "myths": len(data.myths),
    }
    counts["sourced"] = counts["features"] - counts["proven"] - counts["opinions"]
    return str(find(counts, kind, "count"))


def _cell(matrix: Matrix, feature: str, framework: str) -> Cell:
    return find(find(matrix.features, feature, "feature").cells, framework, "framework")


def _released(matrix: Matrix, name: str, line: str | None) -> Release | Package:
    if name in matrix.frameworks or line is not None:
        return _release(matrix, name, line)
    find({**matrix.frameworks, **matrix.packages}, name, "framework or package")
    return matrix.packages[name]


def _release(matrix: Matrix, framework: str, line: str | None) -> Release:
    found = find(matrix.frameworks, framework, "framework")
    if line is None:
        return found.releases[0]
    names = {release.line: release for release in found.releases}
    # Of two LTS lines the older, so that a page can name it beside the newest line.
    names |= {release.label: release for release in found.releases if release.label}
    return find(names, line, f"release line of {found.name}")
