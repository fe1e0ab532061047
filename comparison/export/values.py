"""The checked data -> the documents that are published.

Addresses in them are targets, which become references when a document is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from comparison.export import documents
from comparison.export.site import API, Site
from comparison.model.matrix import Cell, Feature, Framework, Matrix
from comparison.model.proofs import is_proven, newest_first
from comparison.project import Comparison


def all_documents(data: Comparison, site: Site) -> dict[str, dict[str, Any]]:
    """Return every document by its path below the site's root."""
    license_ = documents.License.of()
    attribution = documents.Attribution.of(name=site.name, url="/")
    made = {}
    for kind, name, title, target, fields in (*_matrix(data), _decision(data)):
        path = f"{API}/{name}.json"
        document = documents.DOCUMENTS[kind].of(
            schema_=f"/{API}/schema/{kind}.json",
            title=title,
            url=target,
            license=license_,
            attribution=attribution,
            checked=data.matrix.vocabulary.checked,
            **fields,
        )
        made[path] = document.model_dump(mode="json", by_alias=True, context=site.links_from(path))
    return made


def standing(data: Comparison, row: Feature) -> str:
    """Return what a row rests on: `proven`, `sourced` or `opinion`, as the tables say."""
    if row.opinion:
        return "opinion"
    return "proven" if is_proven(row, data.proofs) else "sourced"


#: The kind of a document, its path, its title, the page that shows the same, and its fields.
_Made = tuple[str, str, str, str, dict[str, Any]]


def _matrix(data: Comparison) -> Iterator[_Made]:
    """Make the documents of the whole matrix, of each feature and of each framework."""
    matrix, page = data.matrix, "compare/index.md"
    features = matrix.rows()
    rows = {row.id: _row(data, row) for row in features}
    whole = {
        "vocabulary": matrix.vocabulary,
        "categories": _categories(matrix),
        "frameworks": tuple(map(_framework, matrix.frameworks.values())),
        "packages": _packages(matrix, matrix.packages),
        "features": tuple(rows.values()),
    }
    yield "matrix", "matrix", "The whole matrix", page, whole
    listed = tuple(
        documents.ListedRow.of(
            rows[row.id], support={name: cell.support for name, cell in row.cells.items()}
        )
        for row in features
    )
    yield "features", "features", "All features", page, {"features": listed}
    for row in features:
        fields = {
            "feature": rows[row.id],
            "packages": _packages(matrix, _named(row.cells.values())),
        }
        yield "feature", f"features/{row.id}", row.name, f"#{row.id}", fields
    for name, framework in matrix.frameworks.items():
        fields = {
            "framework": _framework(framework),
            "features": tuple(
                documents.OwnedRow.of(rows[row.id], cell=row.cells[name]) for row in features
            ),
            "packages": _packages(matrix, _named(row.cells[name] for row in features)),
        }
        yield "framework", f"frameworks/{name}", framework.name, page, fields


def _decision(data: Comparison) -> _Made:
    decision, page = data.decision, "choose.md"
    questions = (
        documents.PublishedQuestion.of(question, url=f"{page}#{question.id}")
        for question in decision.questions.values()
    )
    outcomes = (
        documents.PublishedOutcome.of(
            outcome,
            url=f"{page}#{outcome.id}",
            because=tuple(
                documents.PublishedReason.of(
                    each, when=each.when, levels=each.levels, url=f"#{each.feature}"
                )
                for each in outcome.because
            ),
        )
        for outcome in decision.outcomes.values()
    )
    fields = {
        "root": decision.root.id,
        "questions": tuple(questions),
        "outcomes": tuple(outcomes),
    }
    return "decision", "decision", "The flowchart", page, fields


def _categories(matrix: Matrix) -> tuple[documents.PublishedCategory, ...]:
    return tuple(
        documents.PublishedCategory.of(
            term,
            url=f"compare/{term.id}.md",
            features=tuple(row.id for row in matrix.rows(term.id)),
        )
        for term in matrix.vocabulary.categories.values()
    )


def _framework(framework: Framework) -> documents.PublishedFramework:
    document = f"/{API}/frameworks/{framework.id}.json"
    return documents.PublishedFramework.of(framework, document=document)


def _packages(matrix: Matrix, names: Iterable[str]) -> tuple[documents.PublishedPackage, ...]:
    return tuple(
        documents.PublishedPackage.of(matrix.packages[name], url=f"packages.md#{name}")
        for name in names
    )


def _row(data: Comparison, row: Feature) -> documents.PublishedRow:
    return documents.PublishedRow.of(
        row,
        category=row.category,
        standing=standing(data, row),
        url=f"#{row.id}",
        document=f"/{API}/features/{row.id}.json",
        proof=_proof(data, row),
        unproven_because=row.reason,
        cells=dict(row.cells),
    )


def _proof(data: Comparison, row: Feature) -> documents.PublishedProof | None:
    proof = data.proofs.get(row.proof)
    if proof is None:
        return None
    programs = proof.programs.items()
    return documents.PublishedProof.of(
        id=proof.id,
        # As in the tables: what nothing passed need not have a page.
        url=f"proofs/{proof.id}.md" if is_proven(row, data.proofs) else None,
        programs={name: program.removeprefix("docs/") for name, program in programs},
        runs=tuple(
            documents.PublishedRun.of(run, framework=name)
            for name in proof.programs
            for run in newest_first(proof, name)
        ),
    )


def _named(cells: Iterable[Cell]) -> list[str]:
    """Return the packages that cells name, each once."""
    return list(dict.fromkeys(name for cell in cells for name in cell.packages))
