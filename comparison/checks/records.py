"""Check records against the data: known frameworks and lines, days, and locked packages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from packaging.utils import canonicalize_name

from comparison.data import files
from comparison.data.document import Document
from comparison.data.problems import nearest
from comparison.fields.base import Model
from comparison.fields.version import is_of_line
from comparison.model.matrix import Framework, Release
from comparison.model.measurements import Measurements
from comparison.model.notes_apps import Figures
from comparison.model.proofs import EXAMPLES, Run, Runs, proof_names

#: The packages that the proofs and the apps run with.
LOCK = "requirements/test.txt"


class Project(NamedTuple):
    """What records may name; a framework that is faulty itself has an id and no record."""

    root: Path
    ids: Iterable[str]
    frameworks: Mapping[str, Framework]
    locked: frozenset[str] | None


def locked_packages(root: Path) -> frozenset[str] | None:
    """Return the names of the locked packages; None without a lock, as in a base of a diff."""
    lock = root / LOCK
    if not lock.is_file():
        return None
    return frozenset(re.findall(r"(?m)^([a-z0-9._-]+)==", lock.read_text("utf-8")))


def check_runs(document: Document, runs: Runs, project: Project) -> None:
    """Report runs of proofs, frameworks, programs, lines and packages that there are not."""
    names = proof_names(project.root)
    for proof, of_proof in runs.items():
        if proof not in names:
            what = f"there is no proof '{proof}' in {EXAMPLES}/"
            document.report((proof,), what, nearest(proof, names), key=True)
            continue
        for name, lines in of_proof.items():
            program = f"{EXAMPLES}/{proof}/{name}_app.py"
            if name not in project.ids:
                hint = nearest(name, project.ids)
                document.report((proof, name), "not a framework", hint, key=True)
            elif not (project.root / program).is_file():
                document.report((proof, name), f"there is no program {program}", key=True)
            else:
                for line, run in lines.items():
                    _check_run(run, line, name, project)


def check_measurements(runs: Measurements, project: Project) -> None:
    """Report versions and lines that the data does not have."""
    for run in runs:
        releases = [
            _find_release(run, ("versions", name), framework, run.recorded, run)
            for name in run.versions
            if (framework := project.frameworks.get(name))
        ]
        if all(releases) and run.line not in [release.line for release in releases if release]:
            run.report("line", f"no version below is of line {run.line}")


def check_figures(figures: Figures, project: Project) -> None:
    """Report versions and packages that the data and the lock do not have."""
    for of_python in figures.runs.values():
        for name, run in of_python.items():
            if framework := project.frameworks.get(name):
                _find_release(run, ("version",), framework, figures.measured, figures)
            _check_packages(run, "distributions", run.distributions, project)


def _check_run(run: Run, line: str, framework: str, project: Project) -> None:
    if framework not in run.versions:
        run.report("versions", f"'{framework}' is missing")
    elif known := project.frameworks.get(framework):
        release = _find_release(run, ("versions", framework), known, run.recorded, run)
        if release and release.line != line:
            what = f"{run.versions[framework]} is not of line {line}"
            run.report("versions", what, "", framework)
    others = [name for name in run.versions if name != framework]
    _check_packages(run, "versions", others, project)


def _find_release(
    run: Model, at: tuple[str, ...], framework: Framework, day: str, dated: Model
) -> Release | None:
    """Return the release line of a version; report one that is unknown, or came after the day."""
    version = getattr(run, at[0])
    version = version[at[1]] if at[1:] else version
    for release in framework.releases:
        if is_of_line(version, release.line):
            if day < release.first_released:
                first = f"the first release of line {release.line}, {release.first_released}"
                dated.report("recorded" if dated is run else "measured", f"{day} is before {first}")
            return release
    lines = ", ".join(release.line for release in framework.releases)
    what = f"{version} is of no line of {framework.name} in {files.FRAMEWORKS}"
    run.report(at[0], what, f"known: {lines}", *at[1:])
    return None


def _check_packages(run: Model, field: str, names: Iterable[str], project: Project) -> None:
    for name in names:
        if project.locked is not None and canonicalize_name(name) not in project.locked:
            hint = nearest(name, project.locked)
            run.report(field, f"not in {LOCK}", hint, name, key=True)
