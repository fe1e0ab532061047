"""The checked data -> texts for programs: JSON with schemas, CSV, a feed.

Nothing here reads a clock: the same data makes the same bytes.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from comparison.data.files import dump
from comparison.export import document_schemas, feed, json_documents, matrix_csv
from comparison.export.addresses import API, SiteAddresses
from comparison.project import Comparison


def files(data: Comparison, site: SiteAddresses) -> dict[str, Callable[[], str]]:
    """Return what makes the text of each file for programs, by path below the site's root."""
    documents = json_documents.all_documents(data, site) | document_schemas.schemas(data, site)
    return {
        **{path: partial(_text, document) for path, document in documents.items()},
        f"{API}/matrix.csv": partial(matrix_csv.csv, data, site),
        "feed.xml": partial(feed.atom, data, site),
    }


def _text(document: Callable[[], dict[str, Any]]) -> str:
    return dump(document())
