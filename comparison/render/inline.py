"""Single facts of the data, for use within a sentence, so that prose can't disagree with tables.

Every function raises `Unknown`, with a hint, for a name that the data does not have.
"""

from collections.abc import Mapping
from typing import TypeVar

from markupsafe import Markup

from comparison.data.problems import Unknown, require
from comparison.model.matrix import Cell, Release
from comparison.model.proofs import is_proven
from comparison.render.formats import day
from comparison.render.templating import Renderer, part

_Item = TypeVar("_Item")


def find(items: Mapping[str, _Item], name: str, kind: str) -> _Item:
    """Return the item of a name. Raises Unknown with the nearest name as a hint."""
    require(name, items, kind)
    return items[name]


def row(to: Renderer, feature: str, text: str = "") -> Markup:
    """Return a link to a row of the matrix, by its name or with other words."""
    found = find(to.data.matrix.features, feature, "feature")
    return Markup('<a href="{}">{}</a>').format(to.link(f"#{found.id}"), text or found.name)


def note(to: Renderer, feature: str, framework: str) -> Markup:
    """Return the note of a cell."""
    return _cell(to, feature, framework).note.html(to.link)


def since(to: Renderer, feature: str, framework: str) -> str:
    """Return the version that brought a feature, where the data names one."""
    cell = _cell(to, feature, framework)
    if cell.since is None:
        raise Unknown(f"the cell {feature}.{framework} has no 'since'")
    return cell.since


def package(to: Renderer, name: str) -> Markup:
    """Return a package by name, version and date, linked to its entry."""
    return part("package", find(to.data.matrix.packages, name, "package"), to.link)


def version(to: Renderer, framework: str, line: str | None = None) -> str:
    """Return the newest version of a framework, or of a line of it (`5.2`, `LTS`)."""
    return _release(to, framework, line).version


def line(to: Renderer, framework: str, name: str | None = None) -> str:
    """Return the newest release line of a framework, or the one named: `5.2 LTS`."""
    return _release(to, framework, name).name


def released(to: Renderer, framework: str, line: str | None = None) -> str:
    """Return the day on which that newest version was released."""
    return day(_release(to, framework, line).released)


def python(to: Renderer, framework: str, line: str | None = None) -> str:
    """Return the versions of Python that a line supports."""
    return _release(to, framework, line).python


def supported_until(to: Renderer, framework: str, line: str | None = None) -> str:
    """Return the month in which security fixes for a line end."""
    release = _release(to, framework, line)
    if release.supported_until is None:
        raise Unknown(f"{framework} {release.line} has no 'supported_until'")
    return day(release.supported_until)


def checked(to: Renderer) -> str:
    """Return the day on which the data was checked."""
    return day(to.data.matrix.vocabulary.checked)


def count(to: Renderer, kind: str) -> str:
    """Count features, cells, sources ..., or rows proven, sourced, opinions."""
    data, matrix = to.data, to.data.matrix
    features = matrix.features.values()
    cells = [cell for feature in features for cell in feature.cells.values()]
    counts = {
        "features": len(features),
        "categories": len(matrix.vocabulary.categories),
        "cells": len(cells),
        "packages": len(matrix.packages),
        "proofs": len(data.proofs),
        "proven": sum(is_proven(feature, data.proofs) for feature in features),
        "opinions": sum(feature.opinion for feature in features),
        "sources": len({url for cell in cells for url in cell.source}),
        "claims": len(data.claims),
        "myths": len(data.myths),
    }
    counts["sourced"] = counts["features"] - counts["proven"] - counts["opinions"]
    return str(find(counts, kind, "count"))


def _cell(to: Renderer, feature: str, framework: str) -> Cell:
    return find(find(to.data.matrix.features, feature, "feature").cells, framework, "framework")


def _release(to: Renderer, framework: str, line: str | None) -> Release:
    found = find(to.data.matrix.frameworks, framework, "framework")
    if line is None:
        return found.releases[0]
    return find(found.lines, line, f"release line of {found.name}")
