"""Check the matrix: categories, releases, packages, cells that disagree; and what projects need."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

from comparison.data import files
from comparison.fields.version import is_of_line, order
from comparison.model import matrix as models
from comparison.model.needs import Needs

#: A package counts as maintained while its last release is at most this old.
MAINTAINED_MONTHS = 24


def check_matrix(matrix: models.Matrix, root: Path) -> None:
    """Report what is wrong between records of the matrix."""
    words = matrix.vocabulary
    for category in words.categories.values():
        for path in (f"{files.FEATURES}/{category.id}.yml", f"docs/compare/{category.id}.md"):
            if not (root / path).is_file():
                kind = "page" if path.endswith(".md") else "file"
                category.report("id", f"the category has no {kind} {path}")
    for name in (models.LACKING, models.THIRD_PARTY):
        if name not in words.levels:
            words.report("", f"the level '{name}' is missing")
    for framework in matrix.frameworks.values():
        if framework.id in models.RESERVED:
            framework.report("id", "a framework can't have the name of a field")
        if framework.package != framework.id:
            framework.report("package", "not the id", f"write '{framework.id}'")
        _check_releases(framework, words)
    owners = {framework.package: framework for framework in matrix.frameworks.values()}
    for package in matrix.packages.values():
        owner = owners.get(package.id)
        if owner and package.version not in [line.version for line in owner.releases]:
            what = f"{package.version} is no version of {owner.name} in {files.FRAMEWORKS}"
            package.report("version", what)
        _check_package(package, words)
    for feature in matrix.features.values():
        if feature.id.startswith("category-"):
            feature.report("id", "an id that starts with 'category-', as headings do")
        if feature.proof == models.NO_PROOF and feature.reason is None:
            feature.report("proof", "no proof and no 'reason'", "say why none is possible")
        if feature.proof != models.NO_PROOF and feature.reason is not None:
            feature.report("reason", "a reason beside a proof", "remove it")
        for name, cell in feature.cells.items():
            _check_level(cell, words)
            if cell.says and len(cell.says) != len(cell.source):
                what = f"{len(cell.says)} phrase(s) for {len(cell.source)} source(s)"
                cell.report("says", what, "one for each source, in their order")
            if name in matrix.frameworks:
                _check_since(cell, matrix.frameworks[name])


def _check_releases(framework: models.Framework, words: models.Vocabulary) -> None:
    """Check that lines come newest first, each once, with a version of the line and dates in order.

    There may be two LTS lines: one begins before the other ends.
    """
    for release in framework.releases:
        if not is_of_line(release.version, release.line):
            release.report("version", f"{release.version} is not of line {release.line}")
        _check_dates(release, words.checked)
    for newer, older in pairwise(framework.releases):
        if order(older.line) >= order(newer.line):
            older.report("line", f"comes after {newer.line}", "newest line first")
        if older.label == "newest":
            older.report("label", f"comes after {newer.line}", "'newest' is the first line")


def _check_dates(release: models.Release, checked: str) -> None:
    """Check that a line begins before its release, and that support ends after it."""
    first, last = release.first_released, release.released
    if first > last:
        release.report("first_released", f"{first} is after the release, {last}")
    if last > checked:
        release.report("released", f"{last} is after {checked}, when the data was checked")
    for name, end, began in (
        ("bugfixes_until", release.bugfixes_until, first),
        ("supported_until", release.supported_until, last),
    ):
        if end and end < began[:7]:
            release.report(name, f"{end} is before the release of {began}")


def _check_level(cell: models.Cell, words: models.Vocabulary) -> None:
    """Check that package, default and version agree with the level."""
    level = words.levels.get(cell.support)
    if level is None:
        return
    if level.package == "required" and not cell.packages:
        hint = "name it with `package:` and in data/packages.yml"
        cell.report("support", f"'{level.id}' needs a package", hint)
    if level.package == "never" and cell.packages:
        hint = "change the level or name it in the note"
        cell.report("package", f"a package, though the level is '{level.id}'", hint)
    if level.package == "never" and cell.default is not None:
        cell.report("default", f"a default, though the level is '{level.id}'", "leave it out")
    off = level.built_in and cell.default == models.OFF
    if off and cell.turn_on is None:
        cell.report("default", "built in and off, without 'turn_on'", "name what turns it on")
    if cell.turn_on is not None and not off and cell.default in (None, *words.defaults):
        cell.report("turn_on", "only for what is built in and off by default", "leave it out")
    if level.id == models.LACKING and cell.since is not None:
        cell.report("since", f"a version, though the level is '{level.id}'", "leave it out")


def _check_since(cell: models.Cell, framework: models.Framework) -> None:
    """Check that a supported release lacks what a version brought, and another has it."""
    if cell.since is None or cell.support == models.LACKING:
        return
    newest = framework.releases[0]
    if order(cell.since) > order(newest.version):
        cell.report("since", f"{cell.since} is newer than {framework.name} {newest.version}")
    elif not framework.lacking(cell.since):
        cell.report("since", f"every supported {framework.name} has it", "leave it out")


def _check_package(package: models.Package, words: models.Vocabulary) -> None:
    """Check that the state fits the age of the last release."""
    checked, released = date.fromisoformat(words.checked), date.fromisoformat(package.released)
    months = (checked.year - released.year) * 12 + checked.month - released.month
    if released > checked:
        what = f"{package.released} is after {words.checked}, when the data was checked"
        package.report("released", what)
    elif package.state == "maintained" and months > MAINTAINED_MONTHS:
        what = f"'maintained', but its last release is {months} months old"
        package.report("state", what, "'quiet'?")
    elif package.state == "quiet" and months < MAINTAINED_MONTHS:
        what = f"'quiet', but its last release is {months} months old"
        package.report("state", what, "'maintained'?")


def check_glossary(terms: Iterable[models.GlossaryTerm]) -> None:
    """Report words that are forms of two terms."""
    owners: dict[str, str] = {}
    for term in terms:
        for word in (term.name, *term.also):
            if (owner := owners.setdefault(word, term.id)) != term.id:
                term.report("id", f"'{word}' is a word of '{owner}', too")


def check_needs(needs: Needs, matrix: models.Matrix) -> None:
    """Report presets without rows or with two sources of them, and packages that no cell names."""
    for preset in needs.presets.values():
        if bool(preset.rows) == bool(preset.built_into):
            preset.report("id", "a preset has either 'rows' or 'built_into'")
            continue
        for index, name in enumerate(preset.rows):
            if not matrix.features[name].is_part(matrix.vocabulary):
                what = f"'{name}' is a row of facts, no need"
                preset.report("rows", what, "leave it out", index)
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
