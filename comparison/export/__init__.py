"""The checked data -> texts for programs: JSON with schemas, CSV, a feed.

Nothing here reads a clock: the same data makes the same bytes.
"""

from collections.abc import Callable
from functools import partial

from comparison.export import document_schemas, feed, json_documents, matrix_csv
from comparison.export.addresses import API, SiteAddresses
from comparison.project import Comparison


def files(data: Comparison, site: SiteAddresses) -> dict[str, Callable[[], str]]:
    """Return a function that makes the text, for each file by its path below the site's root."""
    return {
        **json_documents.all_documents(data, site),
        **document_schemas.schemas(data, site),
        f"{API}/matrix.csv": partial(matrix_csv.csv, data, site),
        "feed.xml": partial(feed.atom, data, site),
    }
