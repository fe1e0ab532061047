"""The checked data -> the documents that are published.

Addresses in them are targets, which become references when a document is written.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from comparison.data.files import dump
from comparison.export import document_types
from comparison.export.addresses import API, SiteAddresses
from comparison.model.matrix import Cell, Feature, Matrix
from comparison.model.proofs import is_proven, newest_first
from comparison.project import Comparison

#: The kind of a document, its path, its title, the page that shows the same, and its fields.
_Made = tuple[str, str, str, str, dict[str, Any]]


def all_documents(data: Comparison, site: SiteAddresses) -> dict[str, Callable[[], str]]:
    """Return what makes the text of each document, by its path below the site's root."""
    made = cache(lambda: {each[1]: each for each in (*_matrix(data), _decision(data))})
    names = ["matrix", "features", "decision"]
    names += [f"features/{name}" for name in data.matrix.features]
    names += [f"frameworks/{name}" for name in data.matrix.frameworks]
    return {f"{API}/{name}.json": partial(_document, data, site, made, name) for name in names}


def _document(
    data: Comparison, site: SiteAddresses, made: Callable[[], dict[str, _Made]], name: str
) -> str:
    kind, _, title, target, fields = made()[name]
    document = document_types.DOCUMENTS[kind].of(
        schema_=f"/{API}/schema/{kind}.json",
        title=title,
        url=target,
        license=document_types.License.of(),
        attribution=document_types.Attribution.of(name=site.name, url="/"),
        checked=data.matrix.vocabulary.checked,
        **fields,
    )
    refer = site.links_from(f"{API}/{name}.json")
    return dump(document.model_dump(mode="json", by_alias=True, context=refer))


def standing(data: Comparison, row: Feature) -> str:
    """Return what a row rests on: `proven`, `sourced` or `opinion`, as the tables say."""
    if row.opinion:
        return "opinion"
    return "proven" if is_proven(row, data.proofs) else "sourced"


def _matrix(data: Comparison) -> Iterator[_Made]:
    """Make the documents of the whole matrix, of each feature and of each framework."""
    matrix, page = data.matrix, "compare/index.md"
    rows = [_row(data, row) for row in matrix.rows()]
    frameworks = tuple(map(document_types.PublishedFramework.of, matrix.frameworks.values()))
    categories = (
        document_types.PublishedCategory.of(
            term, features=tuple(row.id for row in matrix.rows(term.id))
        )
        for term in matrix.vocabulary.categories.values()
    )
    whole = {
        "vocabulary": matrix.vocabulary,
        "categories": tuple(categories),
        "frameworks": frameworks,
        "packages": tuple(map(document_types.PublishedPackage.of, matrix.packages.values())),
        "features": tuple(rows),
    }
    yield "matrix", "matrix", "The whole matrix", page, whole
    listed = (
        document_types.ListedRow.of(
            row, support={name: cell.support for name, cell in row.cells.items()}
        )
        for row in rows
    )
    yield "features", "features", "All features", page, {"features": tuple(listed)}
    for row in rows:
        fields = {"feature": row, "packages": _packages(matrix, row.cells.values())}
        yield "feature", f"features/{row.id}", row.name, f"#{row.id}", fields
    for framework in frameworks:
        name = framework.id
        owned = (document_types.OwnedRow.of(row, cell=row.cells[name]) for row in rows)
        packages = _packages(matrix, (row.cells[name] for row in rows))
        fields = {"framework": framework, "features": tuple(owned), "packages": packages}
        yield "framework", f"frameworks/{name}", framework.name, page, fields


def _decision(data: Comparison) -> _Made:
    decision = data.decision
    outcomes = (
        document_types.PublishedOutcome.of(
            outcome, because=tuple(map(document_types.PublishedReason.of, outcome.because))
        )
        for outcome in decision.outcomes.values()
    )
    fields = {
        "root": decision.root.id,
        "questions": tuple(map(document_types.PublishedQuestion.of, decision.questions.values())),
        "outcomes": tuple(outcomes),
    }
    return "decision", "decision", "The flowchart", "choose.md", fields


def _packages(matrix: Matrix, cells: Iterable[Cell]) -> tuple[document_types.PublishedPackage, ...]:
    """Return the packages that cells name, each once."""
    names = dict.fromkeys(name for cell in cells for name in cell.packages)
    return tuple(document_types.PublishedPackage.of(matrix.packages[name]) for name in names)


def _row(data: Comparison, row: Feature) -> document_types.PublishedRow:
    return document_types.PublishedRow.of(
        row,
        standing=standing(data, row),
        proof=_proof(data, row),
        unproven_because=row.reason,
    )


def _proof(data: Comparison, row: Feature) -> document_types.PublishedProof | None:
    proof = data.proofs.get(row.proof)
    if proof is None:
        return None
    programs = proof.programs.items()
    return document_types.PublishedProof.of(
        proof,
        # As in the tables: what nothing passed need not have a page.
        url=f"proofs/{proof.id}.md" if is_proven(row, data.proofs) else None,
        programs={name: program.removeprefix("docs/") for name, program in programs},
        runs=tuple(
            document_types.PublishedRun.of(run, framework=name)
            for name in proof.programs
            for run in newest_first(proof, name)
        ),
    )
