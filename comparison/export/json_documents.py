"""The checked data -> the documents that are published.

Addresses in them are targets, which become references when a document is written.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from comparison.export import document_types as types
from comparison.export.addresses import API, SiteAddresses
from comparison.model.matrix import Cell, Feature, Matrix
from comparison.model.proofs import is_proven, newest_first
from comparison.project import Comparison

#: The kind of a document, its path, its title, the page that shows the same, what makes its fields.
_Made = tuple[str, str, str, str, Callable[[], dict[str, Any]]]


def all_documents(data: Comparison, site: SiteAddresses) -> dict[str, Callable[[], str]]:
    """Return what makes the text of each document, by its path below the site's root."""
    return {
        f"{API}/{made[1]}.json": partial(_document, data, site, made)
        for made in (*_matrix(data), _decision(data))
    }


def _document(data: Comparison, site: SiteAddresses, made: _Made) -> str:
    kind, name, title, target, fields = made
    document = types.DOCUMENTS[kind].of(
        schema_=f"/{API}/schema/{kind}.json",
        title=title,
        url=target,
        license=types.License.of(),
        attribution=types.Attribution.of(name=site.name, url="/"),
        checked=data.matrix.vocabulary.checked,
        **fields(),
    )
    refer = site.links_from(f"{API}/{name}.json")
    return document.model_dump_json(indent=1, by_alias=True, context=refer) + "\n"


def standing(data: Comparison, row: Feature) -> str:
    """Return what a row rests on: `proven`, `sourced` or `opinion`, as the tables say."""
    if row.opinion:
        return "opinion"
    return "proven" if is_proven(row, data.proofs) else "sourced"


def _matrix(data: Comparison) -> Iterator[_Made]:
    """Make the documents of the whole matrix, of each feature and of each framework."""
    matrix, page = data.matrix, "compare/index.md"
    rows = cache(lambda: {row.id: _row(data, row) for row in matrix.rows()})
    frameworks = tuple(map(types.PublishedFramework.of, matrix.frameworks.values()))

    def whole() -> dict[str, Any]:
        categories = (
            types.PublishedCategory.of(term, features=tuple(row.id for row in matrix.rows(term.id)))
            for term in matrix.vocabulary.categories.values()
        )
        return {
            "vocabulary": matrix.vocabulary,
            "categories": tuple(categories),
            "frameworks": frameworks,
            "packages": tuple(map(types.PublishedPackage.of, matrix.packages.values())),
            "features": tuple(rows().values()),
        }

    def listed() -> dict[str, Any]:
        found = (
            types.ListedRow.of(row, support={id_: cell.support for id_, cell in row.cells.items()})
            for row in rows().values()
        )
        return {"features": tuple(found)}

    def feature(id_: str) -> dict[str, Any]:
        row = rows()[id_]
        return {"feature": row, "packages": _packages(matrix, row.cells.values())}

    def framework(published: types.PublishedFramework) -> dict[str, Any]:
        cells = [(row, row.cells[published.id]) for row in rows().values()]
        owned = (types.OwnedRow.of(row, cell=cell) for row, cell in cells)
        packages = _packages(matrix, (cell for _, cell in cells))
        return {"framework": published, "features": tuple(owned), "packages": packages}

    yield "matrix", "matrix", "The whole matrix", page, whole
    yield "features", "features", "All features", page, listed
    for row in matrix.rows():
        yield "feature", f"features/{row.id}", row.name, f"#{row.id}", partial(feature, row.id)
    for each in frameworks:
        yield "framework", f"frameworks/{each.id}", each.name, page, partial(framework, each)


def _decision(data: Comparison) -> _Made:
    decision = data.decision
    outcomes = (
        types.PublishedOutcome.of(each, because=tuple(map(types.PublishedReason.of, each.because)))
        for each in decision.outcomes.values()
    )
    fields = {
        "root": decision.root.id,
        "questions": tuple(map(types.PublishedQuestion.of, decision.questions.values())),
        "outcomes": tuple(outcomes),
    }
    return "decision", "decision", "The flowchart", "choose.md", lambda: fields


def _packages(matrix: Matrix, cells: Iterable[Cell]) -> tuple[types.PublishedPackage, ...]:
    """Return the packages that cells name, each once."""
    names = dict.fromkeys(name for cell in cells for name in cell.packages)
    return tuple(types.PublishedPackage.of(matrix.packages[name]) for name in names)


def _row(data: Comparison, row: Feature) -> types.PublishedRow:
    return types.PublishedRow.of(
        row, standing=standing(data, row), proof=_proof(data, row), unproven_because=row.reason
    )


def _proof(data: Comparison, row: Feature) -> types.PublishedProof | None:
    proof = data.proofs.get(row.proof)
    if proof is None:
        return None
    programs = proof.programs.items()
    return types.PublishedProof.of(
        proof,
        # As in the tables, which lead to proofs that passed.
        url=f"proofs/{proof.id}.md" if is_proven(row, data.proofs) else None,
        programs={name: program.removeprefix("docs/") for name, program in programs},
        runs=tuple(
            types.PublishedRun.of(run, framework=name)
            for name in proof.programs
            for run in newest_first(proof, name)
        ),
    )
