"""The checked data -> the documents that are published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from comparison.export import documents
from comparison.export.site import API, Here, Site
from comparison.fields.base import Model
from comparison.fields.reading import model_of
from comparison.model.decision import Outcome, Question
from comparison.model.matrix import Cell, Feature
from comparison.model.proofs import is_proven, newest_first
from comparison.project import Comparison


def all_documents(data: Comparison, site: Site) -> dict[str, dict[str, Any]]:
    """Return every document by its path below the site's root."""
    matrix = data.matrix
    made = {
        f"{API}/matrix.json": _Writer(data, site.at(f"{API}/matrix.json")).matrix(),
        f"{API}/features.json": _Writer(data, site.at(f"{API}/features.json")).features(),
        f"{API}/decision.json": _Writer(data, site.at(f"{API}/decision.json")).decision(),
    }
    for name in matrix.features:
        path = f"{API}/features/{name}.json"
        made[path] = _Writer(data, site.at(path)).feature(matrix.features[name])
    for name in matrix.frameworks:
        path = f"{API}/frameworks/{name}.json"
        made[path] = _Writer(data, site.at(path)).framework(name)
    return made


def standing(data: Comparison, row: Feature) -> str:
    """Return what a row rests on: `proven`, `sourced` or `opinion`, as the tables say."""
    if row.opinion:
        return "opinion"
    return "proven" if is_proven(row, data.proofs) else "sourced"


class _Writer:
    """Makes one document."""

    def __init__(self, data: Comparison, here: Here) -> None:
        self.data = data
        self.here = here
        self.types = documents.document_types(tuple(data.matrix.frameworks))
        self.row: Any = model_of(self.types["feature"].model_fields["feature"].annotation)
        self.listed: Any = model_of(self.types["features"].model_fields["features"].annotation)

    def matrix(self) -> dict[str, Any]:
        matrix = self.data.matrix
        return self._document(
            "matrix",
            "The whole matrix",
            "compare/index.md",
            vocabulary=matrix.vocabulary,
            categories=tuple(
                documents.PublishedCategory.of(
                    term,
                    url=self.here.page(f"compare/{term.id}.md"),
                    features=tuple(row.id for row in matrix.rows(term.id)),
                )
                for term in matrix.vocabulary.categories.values()
            ),
            frameworks=tuple(map(self._framework, matrix.frameworks)),
            packages=self._packages(matrix.packages),
            features=tuple(map(self._row, matrix.rows())),
        )

    def features(self) -> dict[str, Any]:
        rows = tuple(
            self.listed.of(
                row,
                **self._named(row),
                support=_columns(
                    self.listed, "support", {k: cell.support for k, cell in row.cells.items()}
                ),
            )
            for row in self.data.matrix.rows()
        )
        return self._document("features", "All features", "compare/index.md", features=rows)

    def feature(self, row: Feature) -> dict[str, Any]:
        return self._document(
            "feature",
            row.name,
            f"#{row.id}",
            feature=self._row(row),
            packages=self._packages(_named(row.cells.values())),
        )

    def framework(self, name: str) -> dict[str, Any]:
        rows = self.data.matrix.rows()
        return self._document(
            "framework",
            self.data.matrix.frameworks[name].name,
            "compare/index.md",
            framework=self._framework(name),
            features=tuple(
                documents.OwnedRow.of(row, **self._named(row), cell=row.cells[name]) for row in rows
            ),
            packages=self._packages(_named(row.cells[name] for row in rows)),
        )

    def decision(self) -> dict[str, Any]:
        found = self.data.decision
        return self._document(
            "decision",
            "The flowchart",
            "choose.md",
            root=found.root.id,
            questions=tuple(map(self._question, found.questions.values())),
            outcomes=tuple(map(self._outcome, found.outcomes.values())),
        )

    def _document(self, kind: str, title: str, target: str, **fields: Any) -> dict[str, Any]:
        here = self.here
        attribution = documents.Attribution.of(name=here.site.name, url=here.file(""))
        document = self.types[kind].of(
            schema_=here.file(f"{API}/schema/{kind}.json"),
            title=title,
            url=here.page(target),
            license=documents.License.of(),
            attribution=attribution,
            checked=self.data.matrix.vocabulary.checked,
            **fields,
        )
        return document.model_dump(mode="json", by_alias=True, context=here.page)

    def _framework(self, name: str) -> documents.PublishedFramework:
        address = self.here.file(f"{API}/frameworks/{name}.json")
        return documents.PublishedFramework.of(self.data.matrix.frameworks[name], document=address)

    def _packages(self, names: Iterable[str]) -> tuple[documents.PublishedPackage, ...]:
        packages = self.data.matrix.packages
        return tuple(
            documents.PublishedPackage.of(packages[name], url=self.here.page(f"packages.md#{name}"))
            for name in names
        )

    def _named(self, row: Feature) -> dict[str, Any]:
        """Return what names a row wherever it is listed, beside what its record has."""
        return {
            "category": row.category,
            "standing": standing(self.data, row),
            "url": self.here.page(f"#{row.id}"),
            "document": self.here.file(f"{API}/features/{row.id}.json"),
        }

    def _row(self, row: Feature) -> documents.PublishedRow:
        found: documents.PublishedRow = self.row.of(
            row,
            **self._named(row),
            proof=self._proof(row),
            unproven_because=row.reason,
            cells=_columns(self.row, "cells", row.cells),
        )
        return found

    def _proof(self, row: Feature) -> documents.PublishedProof | None:
        proof = self.data.proofs.get(row.proof)
        if proof is None:
            return None
        runs = [
            documents.PublishedRun.of(run, framework=name)
            for name in proof.programs
            for run in newest_first(proof, name)
        ]
        # As in the tables: what nothing passed need not have a page.
        proven = is_proven(row, self.data.proofs)
        return documents.PublishedProof.of(
            id=proof.id,
            url=self.here.page(f"proofs/{proof.id}.md") if proven else None,
            programs={
                name: self.here.page(program.removeprefix("docs/"))
                for name, program in proof.programs.items()
            },
            runs=tuple(runs),
        )

    def _question(self, question: Question) -> documents.PublishedQuestion:
        url = self.here.page(f"choose.md#{question.id}")
        return documents.PublishedQuestion.of(question, url=url)

    def _outcome(self, outcome: Outcome) -> documents.PublishedOutcome:
        because = (
            documents.PublishedReason.of(
                each, levels=each.levels, url=self.here.page(f"#{each.feature}")
            )
            for each in outcome.because
        )
        url = self.here.page(f"choose.md#{outcome.id}")
        return documents.PublishedOutcome.of(outcome, url=url, because=tuple(because))


def _columns(type_: type[Model], field: str, values: Mapping[str, Any]) -> Model:
    """Return the part of a row that has a field for each framework."""
    model: Any = model_of(type_.model_fields[field].annotation)
    names = {field.alias: name for name, field in model.model_fields.items()}
    found: Model = model.model_construct(**{names[key]: value for key, value in values.items()})
    return found


def _named(cells: Iterable[Cell]) -> list[str]:
    """Return the packages that cells name, each once."""
    return list(dict.fromkeys(name for cell in cells for name in cell.packages))
