"""What a shape's schema describes, the shape accepts; one fault in it is named in its place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import parsed

from comparison import files
from comparison.shape import DATE, ID, Shape
from comparison.source import Map, Problem, Report, Seq, Value

SHAPES = files.shapes(["django", "flask"])
WORDS = st.text("abc xyz ÄÖ 019 .,-", min_size=1, max_size=20).map(str.strip).filter(bool)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    ID.form.fullmatch
)
DAYS = st.dates(date.fromisoformat(DATE.first), date(2026, 11, 1))
ADDRESSES = st.from_regex(r"https://[a-z]{1,8}\.(org|com)(/[a-z0-9._~-]{0,8}){0,2}", fullmatch=True)
ASCII = st.characters(min_codepoint=32, max_codepoint=126)


def described(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values of a schema, as people write them: all scalars as text."""
    match schema:
        case {"enum": words}:
            return st.sampled_from([word for word in words if isinstance(word, str)])
        case {"anyOf": kinds}:
            return st.one_of(map(described, kinds))
        case {"$ref": _}:
            return IDS
        case {"type": "array", "items": items}:
            unique = (lambda item: item) if schema.get("uniqueItems") else None
            least = schema.get("minItems", 0)
            return st.lists(described(items), min_size=least, max_size=3, unique_by=unique)
        case {"type": "object", "properties": fields, "required": needed}:
            known = {name: described(field) for name, field in fields.items()}
            must = {name: known.pop(name) for name in needed}
            return st.fixed_dictionaries(must, optional=known)
        case {"type": "object", "propertyNames": names, "additionalProperties": item}:
            return st.dictionaries(described(names), described(item), min_size=1, max_size=2)
        case {"description": "a date such as 2026-11-23"}:
            return DAYS.map(lambda day: day.isoformat())
        case {"description": "a month such as 2028-04"}:
            return st.dates().map(lambda day: day.isoformat()[:7])
        case {"pattern": r"\S"}:
            most = schema.get("maxLength", 20)
            return WORDS.map(lambda text: text[:most].strip()).filter(bool)
        case {"description": "an https address"}:
            return ADDRESSES
        case {"pattern": form} if "(?=" in form:  # an id that is not too long
            return IDS
        case {"pattern": form}:
            return st.from_regex(form, fullmatch=True, alphabet=ASCII)
    raise AssertionError(schema)


VALUES = {kind: described(shape.schema()) for kind, shape in SHAPES.items()}


def places(
    value: Value, way: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Value]]:
    """Every value within a value, itself included, with the way to it."""
    yield way, value
    if isinstance(value, Map):
        for key, item in value.items():
            yield from places(item, (*way, str(key)))
    elif isinstance(value, Seq):
        for index, item in enumerate(value):
            yield from places(item, (*way, index))


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


def check(shape: Shape, value: Value) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    return shape.read(value, "", Report("x.yml", problems)), problems


@pytest.mark.parametrize("kind", SHAPES)
@settings(max_examples=settings().max_examples // 3)
@given(st.data())
def test_a_shape_accepts_what_its_schema_describes_and_names_a_fault_in_its_place(
    kind: str, data: st.DataObject
) -> None:
    shape = SHAPES[kind]
    value = data.draw(VALUES[kind])
    result, problems = check(shape, parsed(value))
    assert problems == []
    assert result is not None

    way, _ = data.draw(st.sampled_from(list(places(parsed(value)))))
    part: Any = value
    for step in way:
        part = part[step]
    faults: list[Any] = ["  ", {}, []] if isinstance(part, list) else [[], [[]]]
    if isinstance(part, str):
        faults += ["", " ", {"x": "y"}]
    if isinstance(part, dict):
        faults += ["text", part | {"no-such-field-9": "x"}]
    fault = data.draw(st.sampled_from(faults))
    broken = parsed(put(value, way, fault))
    _, problems = check(shape, broken)
    wrong = dict(places(broken))[way]
    assert problems or part == fault or (isinstance(part, list) and fault == [])
    inside = {(item.line, item.column) for _, item in places(wrong)}
    if isinstance(wrong, Map):
        inside |= {(key.line, key.column) for key in wrong}
    assert {(problem.line, problem.column) for problem in problems} <= inside
    assert all(isinstance(problem, Problem) and problem.what for problem in problems)
