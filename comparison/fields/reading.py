"""Plain values of data files -> models; what doesn't fit is reported in its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from comparison.data.document import Document, Location
from comparison.fields.base import Entry, by_id, locate
from comparison.fields.faults import kind_of, report_errors
from comparison.fields.text import Known

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


def read_value(type_: Any, document: Document | None, known: Known) -> Any | None:
    """Return the value of a document as a model, or None after reporting why not."""
    if document is None:
        return None
    return _read(TypeAdapter(type_), type_, document, known, ())


def read_entries(model: type[E], document: Document | None, known: Known) -> dict[str, E]:
    """Return the entries of a list by id, those that are right also where others are faulty."""
    if document is None:
        return {}
    if not isinstance(document.value, list):
        document.report((), f"{kind_of(document.value)} where a list belongs")
        return {}
    if not document.value:
        document.report((), "an empty list")
    adapter = TypeAdapter(model)
    indexes = range(len(document.value))
    entries = [(index, _read(adapter, model, document, known, (index,))) for index in indexes]
    return by_id((index, entry) for index, entry in entries if entry is not None)


def _read(
    adapter: TypeAdapter[Any], type_: Any, document: Document, known: Known, location: Location
) -> Any | None:
    if location in document.faulty:
        return None
    try:
        value = adapter.validate_python(document.get(location), context=known)
    except ValidationError as error:
        report_errors(error, type_, document, location)
        try:  # what only refers to something unknown is checked further
            value = adapter.validate_python(document.get(location), context=Known())
        except ValidationError:
            return None
    locate(value, document, location)
    return value
