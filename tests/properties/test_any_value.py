"""What a shape's schema describes, the shape accepts; one fault in it is named in its place."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import parsed
from pydantic import TypeAdapter

from comparison.data.document import Document, Location
from comparison.fields.patterns import DATE, FIRST_DAY, ID, MONTH, URL
from comparison.fields.reading import read_value
from comparison.fields.text import KNOWN, Known
from comparison.model.schemas import types

TYPES = types(["django", "flask"])
WORDS = st.text("abc xyz ÄÖ 019 .,-", min_size=1, max_size=20).map(str.strip).filter(bool)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    ID.form.fullmatch
)
DAYS = st.dates(date.fromisoformat(FIRST_DAY), date(2026, 11, 1))
ADDRESSES = st.from_regex(r"https://[a-z]{1,8}\.(org|com)(/[a-z0-9._~-]{0,8}){0,2}", fullmatch=True)
ASCII = st.characters(min_codepoint=32, max_codepoint=126)


def described(schema: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values of a schema, as people write them: all scalars as text."""

    def inner(part: dict[str, Any]) -> st.SearchStrategy[Any]:
        return described(part, defs)

    match schema:
        case {"$ref": name}:
            return inner(defs[name.rpartition("/")[2]])
        case {"enum": words}:
            return st.sampled_from([word for word in words if isinstance(word, str)])
        case {"anyOf": kinds}:
            return st.one_of(inner(kind) for kind in kinds if kind != {"type": "null"})
        case _ if KNOWN in schema:
            return IDS
        case {"type": "array", "items": items}:
            unique = (lambda item: item) if schema.get("uniqueItems") else None
            least = schema.get("minItems", 0)
            return st.lists(inner(items), min_size=least, max_size=3, unique_by=unique)
        case {"type": "object", "properties": fields}:
            known = {name: inner(field) for name, field in fields.items()}
            must = {name: known.pop(name) for name in schema.get("required", ())}
            return st.fixed_dictionaries(must, optional=known)
        case {"patternProperties": items}:
            ((form, item),) = items.items()
            names = inner({"type": "string", "pattern": form})
            return st.dictionaries(names, inner(item), min_size=1, max_size=2)
        case {"type": "object", "propertyNames": named, "additionalProperties": item}:
            return st.dictionaries(inner(named), inner(item), min_size=1, max_size=2)
        case {"pattern": r"\S"}:
            most = schema.get("maxLength", 20)
            return WORDS.map(lambda text: text[:most].strip()).filter(bool)
        case {"pattern": form} if form == DATE.json_schema()["pattern"]:
            return DAYS.map(lambda day: day.isoformat())
        case {"pattern": form} if form == MONTH.json_schema()["pattern"]:
            return st.dates().map(lambda day: day.isoformat()[:7])
        case {"pattern": form} if form == URL.json_schema()["pattern"]:
            return ADDRESSES
        case {"pattern": form} if "(?=" in form:  # an id that is not too long
            return IDS
        case {"pattern": form}:
            return st.from_regex(form, fullmatch=True, alphabet=ASCII)
    raise AssertionError(schema)


SCHEMAS = {kind: TypeAdapter(type_).json_schema() for kind, type_ in TYPES.items()}
VALUES = {kind: described(schema, schema.get("$defs", {})) for kind, schema in SCHEMAS.items()}


def put(value: Any, way: tuple[str | int, ...], new: Any) -> Any:
    """A copy of a value with another at the end of the way."""
    if not way:
        return new
    changed = copy.deepcopy(value)
    part = changed
    for step in way[:-1]:
        part = part[step]
    part[way[-1]] = new
    return changed


def check(kind: str, document: Document) -> Any:
    return read_value(TYPES[kind], document, Known())


@pytest.mark.parametrize("kind", TYPES)
@settings(max_examples=settings().max_examples // 3)
@given(st.data())
def test_a_model_agrees_with_its_schema_and_places_faults(kind: str, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    document = parsed(value)
    result = check(kind, document)
    assert document.problems == []
    assert result is not None

    way: Location = data.draw(st.sampled_from(sorted(document.places, key=repr)))
    part = document.get(way)
    faults: list[Any] = ["  ", {}, []] if isinstance(part, list) else [[], [[]]]
    if isinstance(part, str):
        faults += ["", " ", {"x": "y"}]
    if isinstance(part, dict) and way[-1:] in (("when",), ("answers",)):
        faults += ["text"]  # their keys are questions
    elif isinstance(part, dict):
        faults += ["text", part | {"no-such-field-9": "x"}]
    fault = data.draw(st.sampled_from(faults))
    broken = parsed(put(value, way, fault))
    check(kind, broken)
    assert broken.problems or part == fault or (isinstance(part, list) and fault == [])
    inside = {
        place
        for places in (broken.places, broken.keys)
        for location, place in places.items()
        if location[: len(way)] == way
    }
    assert {(problem.line, problem.column) for problem in broken.problems} <= inside
    assert all(problem.what for problem in broken.problems)
