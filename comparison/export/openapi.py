"""A description of the published addresses by OpenAPI 3.1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from comparison.export.schemas import schemas
from comparison.export.site import API, Here
from comparison.export.values import LICENSE
from comparison.model.matrix import Matrix

Value = dict[str, Any]

JSON = "application/json"


def describe(matrix: Matrix, here: Here) -> Value:
    """The whole description."""
    return {
        "openapi": "3.1.1",
        "info": {
            "title": f"{here.site.name}: the data",
            "version": matrix.vocabulary.checked,
            "summary": "The data of the site as static files.",
            "description": (
                "Every address is a static file: there is nothing to sign up for and nothing to "
                "send. References within a document are absolute or relative to it. "
                "Within this version fields and words can be added; none goes or changes meaning."
            ),
            "license": {"name": LICENSE["name"], "url": LICENSE["url"]},
        },
        "servers": [{"url": here.file(API) if here.site.address else "../v1"}],
        "externalDocs": {"description": "The same for people.", "url": here.page("api.md")},
        "paths": paths(matrix),
    }


def paths(matrix: Matrix) -> Value:
    """An operation for each address below the folder of the API, with the schema of its answer."""
    return {
        "/matrix.json": _get("matrix", "The whole matrix", "All features with all cells."),
        "/matrix.csv": {
            "get": {
                "operationId": "table",
                "summary": "The whole matrix as a table",
                "description": (
                    "CSV by RFC 4180 in UTF-8 with a byte-order mark: a head line, then a line "
                    "for each cell. Several packages or sources are parted by spaces. What a "
                    "spreadsheet would take for a formula has an apostrophe before it."
                ),
                "responses": _answers("text/csv", {"type": "string"}),
            }
        },
        "/features.json": _get(
            "features",
            "All features",
            "Each with its levels and the address of its own document.",
        ),
        "/features/{id}.json": _get(
            "feature", "One feature", "A row with all its cells.", matrix.features
        ),
        "/frameworks/{id}.json": _get(
            "framework",
            "One framework",
            "A column: releases, and a cell of every feature.",
            matrix.frameworks,
        ),
        "/decision.json": _get(
            "decision", "The flowchart", "Questions, answers, and outcomes with their reasons."
        ),
        "/schema/{id}.json": {
            **_parameter(schemas(matrix)),
            "get": {
                "operationId": "schema",
                "summary": "One schema",
                "description": "The JSON Schema (2020-12) of a kind of document.",
                "responses": _answers(JSON, {"type": "object"}),
            },
        },
    }


def _get(kind: str, summary: str, what: str, ids: Iterable[str] | None = None) -> Value:
    return {
        **(_parameter(ids) if ids is not None else {}),
        "get": {
            "operationId": kind,
            "summary": summary,
            "description": what,
            "responses": _answers(JSON, {"$ref": f"schema/{kind}.json"}),
        },
    }


def _parameter(ids: Iterable[str]) -> Value:
    return {
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "description": "One of the ids that exist.",
                "schema": {"enum": list(ids)},
            }
        ]
    }


def _answers(kind: str, schema: Value) -> Value:
    return {
        "200": {"description": "The file.", "content": {kind: {"schema": schema}}},
        "404": {"description": "There is no such file."},
    }
