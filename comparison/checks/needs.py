"""Check what projects need against the matrix."""

from __future__ import annotations

from comparison.model.matrix import Matrix
from comparison.model.needs import Needs


def check_needs(needs: Needs, matrix: Matrix) -> None:
    """Report presets without rows or with two sources of them, and packages that no cell names."""
    for preset in needs.presets.values():
        if bool(preset.rows) == bool(preset.built_into):
            preset.report("id", "a preset has either 'rows' or 'built_into'")
            continue
        for index, name in enumerate(preset.rows):
            if not matrix.features[name].is_part(matrix.vocabulary):
                preset.report("rows", f"'{name}' compares facts", "leave it out", index)
    seen = set()
    for install in needs.installs:
        key = install.feature, install.framework, install.older
        if key in seen:
            install.report("feature", f"'{install.feature}' for {install.framework} again")
        seen.add(key)
        named = matrix.features[install.feature].cells[install.framework].packages
        for index, package in enumerate(install.packages):
            if package not in named:
                what = f"{install.framework} does not name '{package}' in '{install.feature}'"
                install.report("packages", what, "name it in the cell, too", index)
