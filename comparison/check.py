"""The meaning of the matrix: references, and cells that contradict themselves.

Shapes have been checked by then; every function here reports and none changes anything.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from comparison.load import RESERVED, Known
from comparison.markup import Prose
from comparison.model import (
    LACKING,
    NO_PROOF,
    Cell,
    Feature,
    Framework,
    Matrix,
    Package,
    Vocabulary,
    of_line,
    order,
)
from comparison.source import START, Problem, Report, Text, nearest

#: A package counts as maintained while its last release is at most this old.
MAINTAINED_MONTHS = 24
#: No line is supported for more years; a date beyond has a slip in its year.
LONGEST_SUPPORT = 15


def check(matrix: Matrix, known: Known, root: Path, problems: list[Problem]) -> None:
    """Report what no file shows alone."""
    words = matrix.vocabulary
    report = Report("data/vocabulary.yml", problems)
    for category in words.categories.values():
        if not (root / "data" / "features" / f"{category.id}.yml").is_file():
            what = f"the category has no file data/features/{category.id}.yml"
            report.add(category.id, category.id, what)
        if not (root / "docs" / "compare" / f"{category.id}.md").is_file():
            what = f"the category has no page docs/compare/{category.id}.md"
            report.add(category.id, category.id, what)
    for terms in (words.levels, words.defaults, words.states, words.categories):
        for term in terms.values():
            check_links(term.description, term.id, known, root, report)
    for page in ("compare/index.md", "packages.md", "proofs.md"):
        if not (root / "docs" / page).is_file():
            report.add(START, "file", f"docs/{page} is missing, and every table links to it")
    report = Report("data/frameworks.yml", problems)
    for framework in matrix.frameworks.values():
        if framework.id in RESERVED:
            report.add(framework.id, framework.id, "a framework can't have the name of a field")
        _check_releases(framework, words, report)
    report = Report("data/packages.yml", problems)
    for package in matrix.packages.values():
        _check_package(package, words, report)
        check_links(package.about, package.id, known, root, report)
    for feature in matrix.features.values():
        _check_feature(feature, matrix, known, root, Report(feature.path, problems))


def _check_feature(
    feature: Feature, matrix: Matrix, known: Known, root: Path, report: Report
) -> None:
    if feature.id.startswith("category-"):
        report.add(feature.id, feature.id, "an id that starts with 'category-', as headings do")
    check_links(feature.why, f"{feature.id}.why", known, root, report)
    _check_proof(feature, root / "docs" / "examples", report)
    for name, cell in feature.cells.items():
        where = f"{feature.id}.{name}"
        check_links(cell.note, f"{where}.note", known, root, report)
        if name in matrix.frameworks:
            _check_cell(cell, where, matrix.frameworks[name], matrix.vocabulary, report)
        for package in cell.packages:
            if known.packages is not None and package not in known.packages:
                what = f"'{package}' is not in data/packages.yml"
                hint = nearest(package, known.packages) or "add it there"
                report.add(package, f"{where}.package", what, hint)


def _check_releases(framework: Framework, words: Vocabulary, report: Report) -> None:
    """Newest line first, each once; each version of its line; dates in their order.

    There may be two LTS lines: one begins before the other ends.
    """
    releases = framework.releases
    for release in releases:
        where = f"{framework.id}.releases[{release.line}]"
        if not of_line(release.version, release.line):
            report.add(release.version, where, f"{release.version} is not of line {release.line}")
        first, last = release.first_released, release.released
        fixed, until = release.bugfixes_until, release.supported_until
        if first > last:
            report.add(first, f"{where}.first_released", f"{first} is after the release, {last}")
        if last > words.checked:
            what = f"{last} is after {words.checked}, when the data was checked"
            report.add(last, f"{where}.released", what)
        for name, end, began in (
            ("bugfixes_until", fixed, first),
            ("supported_until", until, last),
        ):
            if end and end < began[:7]:
                report.add(end, f"{where}.{name}", f"{end} is before the release of {began}")
            if end and int(end[:4]) - int(first[:4]) > LONGEST_SUPPORT:
                what = f"{end} is more than {LONGEST_SUPPORT} years after the first release"
                report.add(end, f"{where}.{name}", f"{what}, {first}")
        if fixed and until and fixed > until >= last[:7]:
            report.add(fixed, f"{where}.bugfixes_until", f"{fixed} is after support ends, {until}")
    for newer, older in pairwise(releases):
        where = f"{framework.id}.releases[{older.line}]"
        if order(older.line) >= order(newer.line):
            report.add(older.line, where, f"stands after {newer.line}", "newest line first")
        if older.label == "newest":
            report.add(
                older.label, where, f"stands after {newer.line}", "'newest' is the first line"
            )


def _check_proof(feature: Feature, examples: Path, report: Report) -> None:
    where = f"{feature.id}.proof"
    if feature.proof == NO_PROOF:
        if feature.reason is None:
            report.add(feature.proof, where, "no proof and no 'reason'", "say why none is possible")
    elif feature.reason is not None:
        report.add(feature.reason, f"{feature.id}.reason", "a reason beside a proof", "remove it")
    if feature.proof != NO_PROOF and not (examples / feature.proof).is_dir():
        proofs = [folder.name for folder in examples.glob("*/")]
        what = f"there is no proof '{feature.proof}' in docs/examples/"
        report.add(feature.proof, where, what, nearest(feature.proof, proofs))


def _check_cell(
    cell: Cell, where: str, framework: Framework, words: Vocabulary, report: Report
) -> None:
    level = words.levels.get(cell.support)
    if level is None:
        what = f"'{cell.support}' is not a level"
        report.add(cell.support, f"{where}.support", what, nearest(cell.support, words.levels))
    elif level.package == "required" and not cell.packages:
        what = f"'{level.id}' needs a package"
        report.add(cell.support, where, what, "name it with `package:` and in data/packages.yml")
    elif level.package == "never" and cell.packages:
        what = f"a package, though the level is '{level.id}'"
        report.add(
            cell.packages[0], f"{where}.package", what, "change the level or name it in the note"
        )
    if cell.default is not None:
        if cell.default not in words.defaults:
            what = f"'{cell.default}' is not a default"
            report.add(
                cell.default, f"{where}.default", what, nearest(cell.default, words.defaults)
            )
        elif level is not None and level.package == "never":
            what = f"a default, though the level is '{level.id}'"
            report.add(cell.default, f"{where}.default", what, "leave it out")
    if cell.since is not None and level is not None and level.id == LACKING:
        what = f"a version, though the level is '{level.id}'"
        report.add(cell.since, f"{where}.since", what, "leave it out")
    elif cell.since is not None:
        newest = framework.releases[0]
        if order(cell.since) > order(newest.version):
            what = f"{cell.since} is newer than {framework.name} {newest.version}"
            report.add(cell.since, f"{where}.since", what)
        elif not framework.lacking(cell.since):
            what = f"every supported {framework.name} has it"
            report.add(cell.since, f"{where}.since", what, "leave it out")


def _check_package(package: Package, words: Vocabulary, report: Report) -> None:
    where = f"{package.id}.state"
    if package.state not in words.states:
        what = f"'{package.state}' is not a state"
        report.add(package.state, where, what, nearest(package.state, words.states))
        return
    checked, released = date.fromisoformat(words.checked), date.fromisoformat(package.released)
    if released > checked:
        what = f"{package.released} is after {words.checked}, when the data was checked"
        report.add(package.released, f"{package.id}.released", what)
        return
    months = (checked.year - released.year) * 12 + checked.month - released.month
    if package.state == "maintained" and months > MAINTAINED_MONTHS:
        what = f"'maintained', but its last release is {months} months old"
        report.add(package.state, where, what, "'quiet'?")
    if package.state == "quiet" and months < MAINTAINED_MONTHS:
        what = f"'quiet', but its last release is {months} months old"
        report.add(package.state, where, what, "'maintained'?")


def check_links(text: Prose, where: str, known: Known, root: Path, report: Report) -> None:
    """Report internal links of a text that lead nowhere."""
    for target in text.links:
        if not target.startswith("https:"):
            check_target(target, text, where, known, root, report)


def check_target(
    target: str, at: Text, where: str, known: Known, root: Path, report: Report
) -> None:
    """Report an internal target, `#row` or `page.md`, that leads nowhere."""
    if target.startswith("#"):
        if known.features is not None and target[1:] not in known.features:
            what = f"the link '{target}' leads to no row"
            report.add(at, where, what, nearest(target[1:], known.features))
    elif not (root / "docs" / target).is_file():
        report.add(at, where, f"the link '{target}' leads to no page of docs/")
