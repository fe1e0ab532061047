"""Web frameworks compared: data in YAML -> checked values -> HTML. Knows nothing of MkDocs."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from comparison import (
    app,
    blanks,
    changes,
    check,
    claims,
    conflicts,
    decision,
    load,
    measurements,
    myths,
    proofs,
    records,
)
from comparison.app import Apps
from comparison.changes import Changes
from comparison.claims import Claims
from comparison.decision import Decision
from comparison.measurements import Measurements
from comparison.model import Matrix
from comparison.myths import Myths
from comparison.proofs import Proofs
from comparison.source import Problem, TooMany


class Comparison(NamedTuple):
    """All data of a project, checked."""

    matrix: Matrix
    decision: Decision
    proofs: Proofs
    claims: Claims
    myths: Myths
    measurements: Measurements
    apps: Apps | None
    changes: Changes


def read(root: Path, quotes: bool = True) -> tuple[Comparison | None, list[Problem]]:
    """The data of the project in a folder, or None; and every problem of every file, sorted.

    Without `quotes` the myths, which quote the record of the proofs, are left out, and no record is
    held to the data: whoever writes a new record needs the data before the two agree again. After
    MAX_PROBLEMS problems no more are looked for. Of a file with a merge conflict, nothing else is
    told.
    """
    problems: list[Problem] = []
    found, torn = None, set[Problem]()
    with suppress(TooMany):
        conflicts.check(root, problems)
        torn = set(problems)
        found = _read(root, quotes, problems)
    paths = {problem.path for problem in torn}
    return found, sorted(torn | {each for each in problems if each.path not in paths})


def _read(root: Path, quotes: bool, problems: list[Problem]) -> Comparison | None:
    matrix, known = load.load(root, problems)
    if matrix:
        check.check(matrix, known, root, problems)
    graph = decision.load(root, matrix, known, problems)
    record = proofs.read(root, problems)
    runs = proofs.load(root, known.frameworks or (), record)
    checked = claims.load(root, known, problems)
    wrong = myths.load(root, known, runs, checked, problems) if quotes else {}
    costs = measurements.read(root, known.frameworks, problems)
    apps = app.load(root, known.frameworks, problems)
    if matrix and quotes:
        records.check(matrix, known, root, record, costs, apps.figures if apps else None, problems)
    changed = changes.load(root, known, problems)
    blanks.check(root, problems)
    if matrix and graph and checked and wrong is not None and changed is not None and not problems:
        return Comparison(matrix, graph, runs, checked, wrong, costs, apps, changed)
    return None
