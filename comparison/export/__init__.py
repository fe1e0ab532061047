"""The checked data -> texts for programs: JSON with schemas, CSV, OpenAPI, a feed.

Nothing here reads a clock: the same data makes the same bytes.
"""

from __future__ import annotations

import json
from typing import Any

from comparison import Comparison
from comparison.export import feed, openapi, schemas, table, values
from comparison.export.site import API, Site


def files(data: Comparison, site: Site) -> dict[str, str]:
    """All that is published for programs, by path below the site's root."""
    documents: dict[str, Any] = {
        f"{API}/matrix.json": values.matrix(data, site.at(f"{API}/matrix.json")),
        f"{API}/features.json": values.features(data, site.at(f"{API}/features.json")),
        f"{API}/decision.json": values.decision(data, site.at(f"{API}/decision.json")),
        f"{API}/openapi.json": openapi.describe(data.matrix, site.at(f"{API}/openapi.json")),
    }
    for name, row in data.matrix.features.items():
        path = f"{API}/features/{name}.json"
        documents[path] = values.feature(data, row, site.at(path))
    for name, framework in data.matrix.frameworks.items():
        path = f"{API}/frameworks/{name}.json"
        documents[path] = values.framework(data, framework, site.at(path))
    for kind, schema in schemas.schemas(data.matrix).items():
        path = f"{API}/schema/{kind}.json"
        documents[path] = schemas.published(schema, site.at(path))
    return {
        **{path: dump(document) for path, document in documents.items()},
        f"{API}/matrix.csv": table.csv(data, site.at(f"{API}/matrix.csv")),
        "feed.xml": feed.atom(data, site.at("feed.xml")),
    }


def dump(document: Any) -> str:
    """A document as JSON that a person can read, too."""
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"
