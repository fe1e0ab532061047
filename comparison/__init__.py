"""Web frameworks compared: data in YAML -> checked values -> HTML. Knows nothing of MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from comparison import app, check, decision, load, proofs
from comparison.app import Apps
from comparison.decision import Decision
from comparison.model import Matrix
from comparison.proofs import Proofs
from comparison.source import Problem


class Comparison(NamedTuple):
    """All data of a project, checked."""

    matrix: Matrix
    decision: Decision
    proofs: Proofs
    apps: Apps | None


def read(root: Path) -> tuple[Comparison | None, list[Problem]]:
    """The data of the project in a folder, or None; and every problem of every file, sorted."""
    problems: list[Problem] = []
    matrix, known = load.load(root, problems)
    if matrix:
        check.check(matrix, known, root, problems)
    graph = decision.load(root, matrix, known, problems)
    runs = proofs.load(root, known.frameworks or (), problems)
    apps = app.load(root, known.frameworks, problems)
    found = sorted(set(problems))
    whole = Comparison(matrix, graph, runs, apps) if matrix and graph and not found else None
    return whole, found
