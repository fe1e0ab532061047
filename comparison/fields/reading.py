"""Plain values of data files -> models; what doesn't fit is reported in its place."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from comparison.data.document import Document, Location
from comparison.data.problems import nearest, nearest_of
from comparison.fields.base import Entry, by_id, locate
from comparison.fields.text import Known, kind_of

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
    entries = (_read(adapter, model, document, known, (index,)) for index in indexes)
    return by_id(entry for entry in entries if entry is not None)


def _read(
    adapter: TypeAdapter[Any], type_: Any, document: Document, known: Known, location: Location
) -> Any | None:
    try:
        value = adapter.validate_python(document.get(location), context=known)
    except ValidationError as error:
        _report(error, type_, document, location)
        try:  # what only refers to something unknown is checked further
            value = adapter.validate_python(document.get(location), context=Known())
        except ValidationError:
            return None
    locate(value, document, location)
    return value


def _report(error: ValidationError, type_: Any, document: Document, at: Location) -> None:
    """Report each error of a value of some type at a location."""
    found = error.errors(include_url=False, include_input=False)
    misspelt = set()
    for each in found:
        if each["type"] == "extra_forbidden":
            *parent, name = each["loc"]
            fields = _fields(type_, parent)
            misspelt.add((*parent, nearest_of(str(name), fields)))
            hint = nearest(str(name), fields)
            document.report((*at, *parent, name), "not a field", hint, key=True)
    for each in found:
        location = (*at, *each["loc"])
        if each["type"] == "missing" and each["loc"] not in misspelt:
            document.report(location[:-1], f"'{location[-1]}' is missing")
        elif each["type"] == "too_short" and document.get(location) not in ([], {}):
            continue  # its items have been reported
        elif each["type"] not in ("missing", "extra_forbidden"):
            key = location[-1:] == ("[key]",)
            location = location[:-1] if key else location
            document.report(location, *_describe(each, document.get(location)), key=key)


def _describe(error: Any, value: Any) -> tuple[str, str]:
    """Return what an error says, and a hint."""
    context = error.get("ctx", {})
    match error["type"]:
        case "fault":
            word = context["word"]
            return context["what"], nearest(word, context["known"]) if word else context["hint"]
        case "literal_error":
            words = re.findall("'(.*?)'", context["expected"])
            expected = " or ".join(words)
            if isinstance(value, str):
                return f"'{value[:80]}' is not {expected}", nearest(value, words)
            return f"{kind_of(value)} where {expected} belongs", ""
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{kind_of(value)} where a mapping belongs", ""
        case "too_short":
            return f"an empty {'list' if isinstance(value, list) else 'mapping'}", ""
        case "tuple_type" | "list_type":
            return f"{kind_of(value)} where a list belongs", ""
    return error["msg"], ""


def _fields(type_: Any, location: Iterable[str | int]) -> list[str]:
    """Return the names of the fields of the mapping at a location within a value of a type."""
    model = model_of(type_)
    for part in location:
        for name, field in model.model_fields.items() if model else ():
            if (field.alias or name) == part:
                model = model_of(field.annotation) or model
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def model_of(type_: Any) -> type[BaseModel] | None:
    """Return the model within a type such as `tuple[Model, ...] | None`."""
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        return type_
    return next((model for part in get_args(type_) if (model := model_of(part))), None)
