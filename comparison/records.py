"""What was recorded, against the data: known frameworks and lines, days, and locked packages.

Shapes have been checked by then; every function here reports and none changes anything. Each text
of a record knows its place, though the records are typed for whoever writes them, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from comparison import app_record, measurements, proofs
from comparison.app_record import Figures
from comparison.load import FRAMEWORKS, Known
from comparison.measurements import Measurements
from comparison.model import Framework, Matrix, Release, of_line
from comparison.proofs import EXAMPLES, Runs
from comparison.source import Problem, Report, nearest

#: The packages that the proofs and the apps run with.
LOCK = "requirements/test.txt"


def check(
    matrix: Matrix,
    known: Known,
    root: Path,
    runs: Runs,
    costs: Measurements,
    figures: Figures | None,
    problems: list[Problem],
) -> None:
    """Report what a record names and the project doesn't have."""
    locked = _locked(root)
    _check_proofs(matrix, known, root, runs, locked, Report(proofs.PATH, problems))
    _check_measurements(matrix, costs, Report(measurements.PATH, problems))
    if figures:
        _check_figures(matrix, figures, locked, Report(app_record.PATH, problems))


def _check_proofs(
    matrix: Matrix,
    known: Known,
    root: Path,
    runs: Runs,
    locked: frozenset[str] | None,
    report: Report,
) -> None:
    folders = [folder.name for folder in (root / EXAMPLES).glob("*/")]
    frameworks = known.frameworks or ()
    for proof, of_proof in runs.items():
        if proof not in folders:
            what = f"there is no proof '{proof}' in {EXAMPLES}/"
            report.add(proof, proof, what, nearest(proof, folders))
            continue
        for name, lines in of_proof.items():
            if name not in frameworks:
                what = f"'{name}' is not a framework"
                report.add(name, proof, what, nearest(name, frameworks))
                continue
            program = f"{EXAMPLES}/{proof}/{name}_app.py"
            if not (root / program).is_file():
                report.add(name, proof, f"there is no program {program}")
                continue
            for line, run in lines.items():
                where = f"{proof}.{name}.{line}"
                version: Any = run.versions.get(name)
                framework = matrix.frameworks.get(name)  # absent where it is faulty itself
                if version is None:
                    report.add(line, f"{where}.versions", f"'{name}' is missing")
                elif framework:
                    release = _release(version, run.recorded, where, framework, report)
                    if release and release.line != line:
                        report.add(version, where, f"{version} is not of line {line}")
                others = [package for package in run.versions if package != name]
                _check_packages(others, where, locked, report)


def _check_measurements(matrix: Matrix, costs: Measurements, report: Report) -> None:
    if any(problem.path == report.path for problem in report.problems):
        return  # the versions may be faulty
    for run in costs:
        releases = [
            _release(version, run.recorded, f"{run.line}.versions", framework, report)
            for name, version in run.versions.items()
            if (framework := matrix.frameworks.get(name))
        ]
        if all(releases) and run.line not in [release.line for release in releases if release]:
            report.add(run.line, "line", f"no version below is of line {run.line}")


def _check_figures(
    matrix: Matrix, figures: Figures, locked: frozenset[str] | None, report: Report
) -> None:
    for python, of_python in figures.runs.items():
        for name, run in of_python.items():
            where = f"runs.{python}.{name}"
            if framework := matrix.frameworks.get(name):
                _release(run.version, figures.measured, where, framework, report)
            _check_packages(run.distributions, where, locked, report)


def _release(
    version: Any, day: Any, where: str, framework: Framework, report: Report
) -> Release | None:
    """The release line of a version; one that is unknown, or came after that day, is reported."""
    for release in framework.releases:
        if of_line(version, release.line):
            if day < release.first_released:
                first = f"the first release of line {release.line}, {release.first_released}"
                report.add(day, where, f"{day} is before {first}")
            return release
    lines = ", ".join(release.line for release in framework.releases)
    what = f"{version} is of no line of {framework.name} in {FRAMEWORKS}"
    report.add(version, where, what, f"known: {lines}")
    return None


def _check_packages(
    names: Iterable[Any], where: str, locked: frozenset[str] | None, report: Report
) -> None:
    for name in names:
        if locked is not None and canonicalize_name(name) not in locked:
            report.add(name, where, f"'{name}' is not in {LOCK}", nearest(name, locked))


def _locked(root: Path) -> frozenset[str] | None:
    """The names of the locked packages; None without a lock, as in a revision to compare with."""
    lock = root / LOCK
    if not lock.is_file():
        return None
    return frozenset(re.findall(r"(?m)^([a-z0-9._-]+)==", lock.read_text("utf-8")))
