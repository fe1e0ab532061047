"""Check that an id stands once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from comparison.data.document import Document, Location

Scope = tuple[str | int, ...]


def check_ids(documents: Iterable[Document]) -> None:
    """Report ids that come again in the same list of one of the documents, or of another."""
    seen: dict[tuple[Scope, str], str] = {}
    for document in documents:
        for scope, id_, location in _ids(document.value, (), ()):
            place = f"{document.path}:{document.id_lines[location[:-1]]}"
            first = seen.setdefault((scope, id_), place)
            if first is not place:
                document.report(location, f"the id '{id_}' again", f"first at {first}")


def _ids(value: Any, scope: Scope, location: Location) -> Iterator[tuple[Scope, str, Location]]:
    """Find ids, each with the list that it stands in; the items of a list share inner lists."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _ids(item, (*scope, key), (*location, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            id_ = item.get("id") if isinstance(item, dict) else None
            if isinstance(id_, str):
                yield scope, id_, (*location, index, "id")
            if scope or id_ is None:  # rows of the matrix hold no lists with ids
                inner = (*scope, index) if id_ is None else scope
                yield from _ids(item, inner, (*location, index))
