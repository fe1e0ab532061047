"""Read all data of a project: documents, then models, then what must hold across them."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from comparison.checks import evidence, records
from comparison.checks.decision import check_decision
from comparison.checks.ids import check_ids
from comparison.checks.leftovers import MARKER, check_leftovers
from comparison.checks.matrix import check_glossary, check_matrix, check_needs
from comparison.data import files
from comparison.data.problems import Problem, Problems, TooManyProblems
from comparison.fields.base import ListOf
from comparison.fields.version import order
from comparison.model import claims, decision, matrix, measurements, notes_apps, proofs, upgrades
from comparison.model.changes import Change
from comparison.model.myths import Myth
from comparison.model.needs import Needs
from comparison.model.sources import Sources, read_sources


class Comparison(NamedTuple):
    """All data of a project, checked."""

    matrix: matrix.Matrix
    decision: decision.Decision
    needs: Needs
    proofs: proofs.Proofs
    claims: claims.Claims
    myths: Mapping[str, Myth]
    #: Newest release line first.
    measurements: Sequence[measurements.Run]
    apps: notes_apps.NotesApps | None
    changes: Mapping[str, Change]
    upgrades: upgrades.Upgrades
    glossary: Mapping[str, matrix.GlossaryTerm]
    #: The headings of the pages that claims lead to.
    headings: Mapping[str, str]
    #: The ids that the data may refer to, by kind.
    known: Mapping[str, Collection[str]]


def read(root: Path, check_records: bool = True) -> tuple[Comparison | None, list[Problem]]:
    """Return the data of a project, or None; and every problem of every file, sorted.

    Without `check_records`, leave out the myths, which quote the record of the proofs, and check no
    record against the data: a tool that writes a new record needs the data before the two agree.
    Stop after MAX_PROBLEMS problems. Report nothing else of a file with a merge conflict.
    """
    problems = Problems()
    found, torn = None, set[str]()
    with suppress(TooManyProblems):
        check_leftovers(root, problems)
        torn = {each.path for each in problems if each.what.startswith(MARKER)}
        found = _read(root, problems, check_records)
    told = (each for each in problems if each.path not in torn or each.what.startswith(MARKER))
    return found, sorted(set(told))


def _read(root: Path, problems: Problems, check_records: bool) -> Comparison | None:
    """Read all of it and check what could be read; None where there are problems."""
    sources = read_sources(root, problems, check_records)
    check_ids(sources.documents.values())
    known = {kind: ids or () for kind, ids in sources.known.ids.items()}
    runs = sources.record(proofs.Record, files.PROOFS) or {}
    costs = sources.record(ListOf[measurements.Run], files.MEASUREMENTS) or ()
    data = Comparison(
        matrix=_read_matrix(sources),
        decision=sources.by_columns(decision.decision_type, files.DECISION),
        needs=sources.value(Needs, files.NEEDS),
        proofs=proofs.find_proofs(root, known["framework"], runs),
        claims=sources.value(claims.Claims, files.CLAIMS),
        myths=sources.entries(Myth, files.MYTHS),
        measurements=tuple(sorted(costs, key=lambda run: order(run.line), reverse=True)),
        apps=_read_apps(sources),
        changes=sources.entries(Change, files.CHANGES),
        upgrades=upgrades.Upgrades(
            sources.entries(upgrades.Upgrade, files.UPGRADES),
            sources.record(upgrades.Record, files.UPGRADES_RECORD) or {},
        ),
        glossary=sources.entries(matrix.GlossaryTerm, files.GLOSSARY),
        headings={},
        known=known,
    )
    _check(data, sources)
    if problems:
        return None
    for document in sources.documents.values():
        document.value, document.text = None, ""  # the models have it all
    return data._replace(headings=claims.headings(data.claims, root))


def _check(data: Comparison, sources: Sources) -> None:
    """Check what must hold across records and files; skip what faulty ones would repeat."""
    root, problems, rows = sources.root, sources.problems, data.matrix
    check_glossary(data.glossary.values())
    if rows:
        check_matrix(rows, root)
    if data.decision:
        check_decision(data.decision, rows, problems)
    cited = files.NEEDS, files.VOCABULARY, files.FRAMEWORKS, files.PACKAGES, files.FEATURES
    if data.needs and rows and not any(problem.path.startswith(cited) for problem in problems):
        check_needs(data.needs, rows)
    if sources.check_records and rows:
        records.check_runs(data.proofs, rows.frameworks)
    if rows and not any(problem.path.startswith(files.FEATURES) for problem in problems):
        evidence.check_proofs(data.proofs, rows, root, problems)
    evidence.check_programs(data.proofs, root, problems)
    of_proofs = files.PROOFS, proofs.EXAMPLES
    wrong = any(problem.path.startswith(of_proofs) for problem in problems)
    sound = data.known["framework"] and not wrong
    if sources.check_records and sound and rows:
        evidence.check_since(rows, data.proofs)
    evidence.check_claims(data.claims or ())
    evidence.check_myths(data.myths.values(), data.proofs if sound else None)
    evidence.check_changes(data.changes.values())
    records.check_upgrades(data.upgrades, root, sources.check_records)


def _read_matrix(sources: Sources) -> Any:
    """Return the matrix, or None where it has no words or no frameworks."""
    words = sources.value(matrix.Vocabulary, files.VOCABULARY)
    frameworks = sources.entries(matrix.Framework, files.FRAMEWORKS)
    packages = sources.entries(matrix.Package, files.PACKAGES)
    features: dict[str, matrix.Feature] = {}
    for path in sources.rows if sources.columns is not None else ():
        for name, row in sources.entries(matrix.row_type(sources.columns or ()), path).items():
            features.setdefault(name, row)
        sources.documents[path].value = None
    return matrix.Matrix(words, frameworks, packages, features) if words and frameworks else None


def _read_apps(sources: Sources) -> notes_apps.NotesApps | None:
    """Return the notes apps after checking them, or None where nothing is written of them."""
    written = sources.by_columns(notes_apps.written_type, files.NOTES_APPS)
    record = sources.record(notes_apps.Figures, files.NOTES_APPS_RECORD)
    if written is None:
        return None
    sections = records.check_notes_apps(written, sources.columns or (), sources.root)
    return notes_apps.NotesApps(
        written.kinds, written.choices, written.protections, sections, record
    )
