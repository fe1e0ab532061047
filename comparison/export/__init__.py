"""The checked data -> texts for programs: JSON with schemas, CSV, a feed.

Nothing here reads a clock: the same data makes the same bytes.
"""

from __future__ import annotations

from comparison.data.files import dump
from comparison.export import document_schemas, feed, json_documents, matrix_csv
from comparison.export.addresses import API, Site
from comparison.project import Comparison


def files(data: Comparison, site: Site) -> dict[str, str]:
    """Return all that is published for programs, by path below the site's root."""
    documents = json_documents.all_documents(data, site) | document_schemas.schemas(data, site)
    return {
        **{path: dump(document) for path, document in documents.items()},
        f"{API}/matrix.csv": matrix_csv.csv(data, site),
        "feed.xml": feed.atom(data, site),
    }
