"""Read all data of a project: documents, then models, then what must hold across them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from comparison.checks.blanks import check_blanks
from comparison.checks.conflicts import MARKER, check_conflicts
from comparison.checks.decision import check_decision
from comparison.checks.evidence import check_changes, check_claims, check_myths
from comparison.checks.figures import check_apps_record, check_measures, check_notes_apps
from comparison.checks.ids import check_ids
from comparison.checks.matrix import check_matrix
from comparison.checks.records import (
    Project,
    check_figures,
    check_measurements,
    check_runs,
    locked_packages,
)
from comparison.data import files
from comparison.data.problems import Problem, Problems, TooManyProblems
from comparison.fields.base import ListOf
from comparison.fields.reading import read_entries, read_value
from comparison.fields.version import order
from comparison.model import measurements, notes_apps, proofs
from comparison.model.changes import Change
from comparison.model.claims import Claims, headings
from comparison.model.decision import Decision, decision_type
from comparison.model.matrix import Feature, Framework, Matrix, Package, Vocabulary, row_type
from comparison.model.myths import Myth
from comparison.model.notes_apps import NotesApps
from comparison.model.notes_apps_record import Figures
from comparison.model.sources import Sources, read_sources


class Comparison(NamedTuple):
    """All data of a project, checked."""

    matrix: Matrix
    decision: Decision
    proofs: proofs.Proofs
    claims: Claims
    myths: Mapping[str, Myth]
    measurements: measurements.Measurements
    apps: NotesApps | None
    changes: Mapping[str, Change]
    #: The headings of the pages that claims lead to.
    headings: Mapping[str, str]
    #: The ids that the data may refer to, by kind.
    known: Mapping[str, Collection[str]]


def read(root: Path, quotes: bool = True) -> tuple[Comparison | None, list[Problem]]:
    """Return the data of a project, or None; and every problem of every file, sorted.

    Without `quotes` the myths, which quote the record of the proofs, are left out, and no record is
    held to the data: whoever writes a new record needs the data before the two agree again. After
    MAX_PROBLEMS problems no more are looked for. Of a file with a merge conflict, nothing else is
    told.
    """
    problems = Problems()
    found, torn = None, set[str]()
    with suppress(TooManyProblems):
        check_conflicts(root, problems)
        torn = {problem.path for problem in problems}
        found = _Reader(root, problems, quotes).read()
    told = (each for each in problems if each.path not in torn or each.what.startswith(MARKER))
    return found, sorted(set(told))


class _Reader:
    """Reads the kinds of data one by one."""

    def __init__(self, root: Path, problems: Problems, quotes: bool) -> None:
        self.root = root
        self.problems = problems
        self.quotes = quotes
        self.project: Project | None = None  # which records are held to
        self.sources: Sources = read_sources(root, problems, quotes)
        self.columns = self.sources.columns
        self.frameworks = list(self.sources.known.ids["framework"] or ())

    def read(self) -> Comparison | None:
        """Read and check all of it; None where a part is missing."""
        documents = self.sources.documents
        check_ids(filter(None, self.sources.rows.values()))
        for document in filter(None, documents.values()):
            check_ids([document])
        matrix = self._matrix()
        graph = None
        if self.columns is not None:
            graph = self._value(decision_type(self.columns), files.DECISION)
        if graph:
            check_decision(graph, matrix)
        found, recorded = self._proofs()
        claims = self._value(Claims, files.CLAIMS)
        if claims:
            check_claims(claims, self.root, self.problems)
        myths = self._entries(Myth, files.MYTHS)
        check_myths(myths.values(), found if recorded else None, self.root)
        changes = self._entries(Change, files.CHANGES)
        check_changes(changes.values())
        costs = self._measurements()
        apps = self._apps()
        check_blanks(self.root, self.problems)
        if matrix is None or graph is None or claims is None or self.problems:
            return None
        for document in filter(None, (*documents.values(), *self.sources.rows.values())):
            document.value = None  # the models have it all
        titles = headings(claims, self.root)
        known = {kind: ids or () for kind, ids in self.sources.known.ids.items()}
        return Comparison(matrix, graph, found, claims, myths, costs, apps, changes, titles, known)

    def _value(self, type_: Any, path: str) -> Any:
        return read_value(type_, self.sources.documents.get(path), self.sources.known)

    def _entries(self, model: Any, path: str) -> dict[str, Any]:
        return read_entries(model, self.sources.documents.get(path), self.sources.known)

    def _record(self, type_: Any, path: str, hint: str) -> tuple[Any, Any]:
        """Return a record and its document, if there is one that can be read."""
        document = files.read_record(self.root, path, self.problems, hint)
        return read_value(type_, document, self.sources.known), document

    def _matrix(self) -> Matrix | None:
        vocabulary = self._value(Vocabulary, files.VOCABULARY)
        frameworks = self._entries(Framework, files.FRAMEWORKS)
        packages = self._entries(Package, files.PACKAGES)
        features: dict[str, Feature] = {}
        row = row_type(self.columns or ())
        for document in self.sources.rows.values() if self.columns is not None else ():
            for name, feature in read_entries(row, document, self.sources.known).items():
                features.setdefault(name, feature)
        if vocabulary is None or not frameworks:
            return None
        matrix = Matrix(vocabulary, frameworks, packages, features)
        check_matrix(matrix, self.root, self.problems)
        if self.quotes:
            locked = locked_packages(self.root)
            self.project = Project(self.root, self.frameworks, frameworks, locked)
        return matrix

    def _proofs(self) -> tuple[proofs.Proofs, bool]:
        """Return the proofs, and whether their programs and runs are known."""
        known_before = len(self.problems)
        runs, document = self._record(proofs.Record, files.PROOFS, proofs.MEND)
        if runs and self.project:
            check_runs(document, runs, self.project)
        sound = bool(self.frameworks) and len(self.problems) == known_before
        return proofs.find_proofs(self.root, self.frameworks, runs or {}), sound

    def _measurements(self) -> measurements.Measurements:
        path = files.MEASUREMENTS
        before = len(self.problems)
        runs, document = self._record(ListOf[measurements.Run], path, files.MEASURE)
        check_ids([document] if document else [])
        check_measures(runs or ())
        if self.project and len(self.problems) == before:
            check_measurements(runs or (), self.project)
        return tuple(sorted(runs or (), key=lambda run: order(run.line), reverse=True))

    def _apps(self) -> NotesApps | None:
        if self.columns is None:
            return None
        there = [name for name in self.frameworks if (self.root / notes_apps.folder(name)).is_dir()]
        figures, document = self._record(Figures, files.NOTES_APPS_RECORD, files.MEASURE)
        if figures:
            check_apps_record(figures, document, there or self.frameworks)
            if self.project:
                check_figures(figures, self.project)
        written = self._value(notes_apps.written_type(self.columns), files.NOTES_APPS)
        if written is None:
            return None
        sections = check_notes_apps(written, there, self.root)
        return NotesApps(written.kinds, written.choices, written.protections, sections, figures)
