"""The checked data -> plain values, as the JSON documents hold them.

Every field is always there, null or an empty list where the data has nothing; schemas.py says what
each means.
"""

from __future__ import annotations

from typing import Any

from comparison import Comparison
from comparison.export.site import API, Here
from comparison.fields.markup import Prose
from comparison.model.decision import Outcome, Question
from comparison.model.matrix import Cell, Feature, Framework, Package, Release, Term
from comparison.model.proofs import is_proven, newest_first

Value = dict[str, Any]

LICENSE = {
    "name": "CC BY-SA 4.0",
    "identifier": "CC-BY-SA-4.0",
    "url": "https://creativecommons.org/licenses/by-sa/4.0/",
}


def matrix(data: Comparison, here: Here) -> Value:
    """All of the matrix."""
    words = data.matrix.vocabulary
    return {
        **_head("matrix", "The whole matrix", "compare/index.md", data, here),
        "vocabulary": {
            "levels": [
                {**_term(level, here), "package": level.package} for level in words.levels.values()
            ],
            "defaults": [
                {**_term(default, here), "extension": default.extension}
                for default in words.defaults.values()
            ],
            "states": [_term(state, here) for state in words.states.values()],
        },
        "categories": [
            {
                **_term(term, here),
                "url": here.page(f"compare/{term.id}.md"),
                "features": [row.id for row in data.matrix.rows(term.id)],
            }
            for term in words.categories.values()
        ],
        "frameworks": [_framework(item, here) for item in data.matrix.frameworks.values()],
        "packages": [_package(item, here) for item in data.matrix.packages.values()],
        "features": [_feature(data, row, here) for row in data.matrix.rows()],
    }


def features(data: Comparison, here: Here) -> Value:
    """A list of the rows, with the level of each cell and the address of each row's document."""
    return {
        **_head("features", "All features", "compare/index.md", data, here),
        "features": [
            {
                **_named(data, row, here),
                "support": {name: cell.support for name, cell in row.cells.items()},
            }
            for row in data.matrix.rows()
        ],
    }


def feature(data: Comparison, row: Feature, here: Here) -> Value:
    """One row, with the packages that its cells name."""
    used = dict.fromkeys(name for cell in row.cells.values() for name in cell.packages)
    return {
        **_head("feature", row.name, f"#{row.id}", data, here),
        "feature": _feature(data, row, here),
        "packages": [_package(data.matrix.packages[name], here) for name in used],
    }


def framework(data: Comparison, item: Framework, here: Here) -> Value:
    """One framework: its releases, its cell of every row, and the packages that these name."""
    rows = data.matrix.rows()
    used = dict.fromkeys(name for row in rows for name in row.cells[item.id].packages)
    return {
        **_head("framework", item.name, "compare/index.md", data, here),
        "framework": _framework(item, here),
        "features": [
            {**_named(data, row, here), "cell": _cell(row.cells[item.id], here)} for row in rows
        ],
        "packages": [_package(data.matrix.packages[name], here) for name in used],
    }


def decision(data: Comparison, here: Here) -> Value:
    """The flowchart: questions with their answers, and outcomes with their reasons."""
    return {
        **_head("decision", "The flowchart", "choose.md", data, here),
        "root": data.decision.root.id,
        "questions": [_question(item, here) for item in data.decision.questions.values()],
        "outcomes": [_outcome(item, here) for item in data.decision.outcomes.values()],
    }


def standing(data: Comparison, row: Feature) -> str:
    """What a row rests on: `proven`, `sourced` or `opinion`, as the tables say."""
    if row.opinion:
        return "opinion"
    return "proven" if is_proven(row, data.proofs) else "sourced"


def _head(kind: str, title: str, target: str, data: Comparison, here: Here) -> Value:
    """What every document says of itself."""
    return {
        "$schema": here.file(f"{API}/schema/{kind}.json"),
        "title": title,
        "url": here.page(target),
        "license": LICENSE,
        "attribution": {"name": here.site.name, "url": here.file("")},
        "checked": data.matrix.vocabulary.checked,
    }


def _prose(text: Prose, here: Here) -> Value:
    return {"text": text.plain, "markdown": text.markdown(here.page)}


def _term(term: Term, here: Here) -> Value:
    return {"id": term.id, "name": term.name, "description": _prose(term.description, here)}


def _framework(item: Framework, here: Here) -> Value:
    return {
        "id": item.id,
        "name": item.name,
        "package": item.package,
        "document": here.file(f"{API}/frameworks/{item.id}.json"),
        "releases": [_release(release) for release in item.releases],
    }


def _release(release: Release) -> Value:
    return {
        "line": release.line,
        "label": release.label,
        "version": release.version,
        "released": release.released,
        "first_released": release.first_released,
        "python": release.python,
        "bugfixes_until": release.bugfixes_until,
        "supported_until": release.supported_until,
        "source": release.source,
    }


def _package(package: Package, here: Here) -> Value:
    return {
        "id": package.id,
        "name": package.name,
        "version": package.version,
        "released": package.released,
        "state": package.state,
        "steward": package.steward,
        "about": _prose(package.about, here),
        "source": package.source,
        "url": here.page(f"packages.md#{package.id}"),
    }


def _named(data: Comparison, row: Feature, here: Here) -> Value:
    """What names a row wherever it is listed."""
    return {
        "id": row.id,
        "name": row.name,
        "category": row.category,
        "standing": standing(data, row),
        "url": here.page(f"#{row.id}"),
        "document": here.file(f"{API}/features/{row.id}.json"),
    }


def _feature(data: Comparison, row: Feature, here: Here) -> Value:
    return {
        **_named(data, row, here),
        "why": _prose(row.why, here),
        "proof": _proof(data, row, here),
        "unproven_because": _prose(row.reason, here) if row.reason else None,
        "cells": {name: _cell(cell, here) for name, cell in row.cells.items()},
    }


def _cell(cell: Cell, here: Here) -> Value:
    return {
        "support": cell.support,
        "default": cell.default,
        "since": cell.since,
        "packages": list(cell.packages),
        "note": _prose(cell.note, here),
        "sources": list(cell.source),
    }


def _proof(data: Comparison, row: Feature, here: Here) -> Value | None:
    proof = data.proofs.get(row.proof)
    if proof is None:
        return None
    proven = is_proven(row, data.proofs)
    return {
        "id": proof.id,
        # As in the tables: what nothing passed need not have a page.
        "url": here.page(f"proofs/{proof.id}.md") if proven else None,
        "programs": {
            name: here.page(program.removeprefix("docs/"))
            for name, program in proof.programs.items()
        },
        "runs": [
            {
                "framework": name,
                "versions": dict(run.versions),
                "python": run.python,
                "outcome": run.outcome,
                "recorded": run.recorded,
            }
            for name in proof.programs
            for run in newest_first(proof, name)
        ],
    }


def _question(question: Question, here: Here) -> Value:
    return {
        "id": question.id,
        "ask": _prose(question.ask, here),
        "help": _prose(question.help, here),
        "url": here.page(f"choose.md#{question.id}"),
        "answers": [
            {"key": answer.key, "answer": answer.answer, "to": answer.to}
            for answer in question.answers
        ],
    }


def _outcome(outcome: Outcome, here: Here) -> Value:
    return {
        "id": outcome.id,
        "verdict": outcome.verdict,
        "summary": _prose(outcome.summary, here),
        "frameworks": list(outcome.frameworks or ()),
        "because": [
            {
                "feature": reason.feature,
                "why": _prose(reason.why, here),
                "levels": dict(reason.levels),
                "url": here.page(f"#{reason.feature}"),
            }
            for reason in outcome.because
        ],
        "price": _prose(outcome.price, here),
        "url": here.page(f"choose.md#{outcome.id}"),
    }
