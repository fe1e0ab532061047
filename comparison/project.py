"""Read all data of a project: documents, then models, then what must hold across them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from comparison.checks.decision import check_decision, check_paths, check_starts
from comparison.checks.evidence import (
    check_changes,
    check_claims,
    check_myths,
    check_programs,
    check_since,
)
from comparison.checks.figures import check_notes_apps, check_runs
from comparison.checks.ids import check_ids
from comparison.checks.leftovers import MARKER, check_leftovers
from comparison.checks.matrix import check_matrix
from comparison.checks.needs import check_needs
from comparison.checks.upgrades import check_upgrades
from comparison.data import files
from comparison.data.problems import Problem, Problems, TooManyProblems
from comparison.fields.base import ListOf
from comparison.fields.version import order
from comparison.model import measurements, notes_apps, proofs, upgrades
from comparison.model.changes import Change
from comparison.model.claims import Claims, headings
from comparison.model.decision import Decision, decision_type
from comparison.model.matrix import (
    Feature,
    Framework,
    GlossaryTerm,
    Matrix,
    Package,
    Vocabulary,
    row_type,
)
from comparison.model.myths import Myth
from comparison.model.needs import Needs
from comparison.model.notes_apps import Figures, NotesApps
from comparison.model.sources import Sources, read_sources


class Comparison(NamedTuple):
    """All data of a project, checked."""

    matrix: Matrix
    decision: Decision
    needs: Needs
    proofs: proofs.Proofs
    claims: Claims
    myths: Mapping[str, Myth]
    measurements: measurements.Measurements
    apps: NotesApps | None
    changes: Mapping[str, Change]
    upgrades: upgrades.Upgrades
    glossary: Mapping[str, GlossaryTerm]
    #: The headings of the pages that claims lead to.
    headings: Mapping[str, str]
    #: The ids that the data may refer to, by kind.
    known: Mapping[str, Collection[str]]


def read(root: Path, quotes: bool = True) -> tuple[Comparison | None, list[Problem]]:
    """Return the data of a project, or None; and every problem of every file, sorted.

    Without `quotes`, leave out the myths, which quote the record of the proofs, and check no record
    against the data: a tool that writes a new record needs the data before the two agree. Stop
    after MAX_PROBLEMS problems. Report nothing else of a file with a merge conflict.
    """
    problems = Problems()
    found, torn = None, set[str]()
    with suppress(TooManyProblems):
        check_leftovers(root, problems)
        torn = {each.path for each in problems if each.what.startswith(MARKER)}
        found = _read(root, problems, quotes)
    told = (each for each in problems if each.path not in torn or each.what.startswith(MARKER))
    return found, sorted(set(told))


def _read(root: Path, problems: Problems, quotes: bool) -> Comparison | None:
    """Read and check all of it; None where a part is missing."""
    sources = read_sources(root, problems, quotes)
    columns, ids = sources.columns, sources.known.ids["framework"] or ()
    rows = [document for document in sources.rows.values() if document]
    documents = [document for document in sources.documents.values() if document]
    check_ids(rows)
    for document in documents:
        check_ids([document])
    matrix = _read_matrix(sources, root)
    graph = sources.value(decision_type(columns), files.DECISION) if columns is not None else None
    if graph:
        check_decision(graph, matrix)
        if not any(problem.path == files.DECISION for problem in problems):
            check_paths(graph)
            check_starts(graph)
    needs = sources.value(Needs, files.NEEDS)
    if needs and matrix and not problems:
        check_needs(needs, matrix)
    before = len(problems)
    runs = sources.record(proofs.Record, files.PROOFS) or {}
    if quotes:
        check_runs(runs, root, matrix.frameworks if matrix else {})
    found = proofs.find_proofs(root, ids, runs)
    check_programs(found, root, problems)
    printed = found if ids and len(problems) == before else None
    if quotes and printed is not None and matrix:
        check_since(matrix, printed)
    claims = sources.value(Claims, files.CLAIMS)
    if claims:
        check_claims(claims)
    myths = sources.entries(Myth, files.MYTHS)
    check_myths(myths.values(), printed, root)
    changes = sources.entries(Change, files.CHANGES)
    check_changes(changes.values())
    found_upgrades = upgrades.Upgrades(
        sources.entries(upgrades.Upgrade, files.UPGRADES),
        sources.record(upgrades.Record, files.UPGRADES_RECORD) or {},
    )
    check_upgrades(found_upgrades, root, quotes)
    glossary = sources.entries(GlossaryTerm, files.GLOSSARY)
    costs = sources.record(ListOf[measurements.Run], files.MEASUREMENTS) or ()
    costs = tuple(sorted(costs, key=lambda run: order(run.line), reverse=True))
    apps = _read_apps(sources, root) if columns is not None else None
    if matrix is None or graph is None or needs is None or claims is None or problems:
        return None
    for document in documents + rows:
        document.value = None  # the models have it all
    titles = headings(claims, root)
    known = {kind: words or () for kind, words in sources.known.ids.items()}
    return Comparison(
        matrix,
        graph,
        needs,
        found,
        claims,
        myths,
        costs,
        apps,
        changes,
        found_upgrades,
        glossary,
        titles,
        known,
    )


def _read_matrix(sources: Sources, root: Path) -> Matrix | None:
    vocabulary = sources.value(Vocabulary, files.VOCABULARY)
    frameworks = sources.entries(Framework, files.FRAMEWORKS)
    packages = sources.entries(Package, files.PACKAGES)
    features: dict[str, Feature] = {}
    for path in sources.rows if sources.columns is not None else ():
        for name, row in sources.entries(row_type(sources.columns or ()), path).items():
            features.setdefault(name, row)
    if vocabulary is None or not frameworks:
        return None
    matrix = Matrix(vocabulary, frameworks, packages, features)
    check_matrix(matrix, root)
    return matrix


def _read_apps(sources: Sources, root: Path) -> NotesApps | None:
    frameworks = sources.known.ids["framework"] or ()
    there = [name for name in frameworks if (root / notes_apps.folder(name)).is_dir()]
    figures = sources.record(Figures, files.NOTES_APPS_RECORD)
    written = sources.value(notes_apps.written_type(sources.columns or ()), files.NOTES_APPS)
    if written is None:
        return None
    sections = check_notes_apps(written, there, root)
    return NotesApps(written.kinds, written.choices, written.protections, sections, figures)
