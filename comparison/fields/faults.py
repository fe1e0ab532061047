"""Pydantic's errors -> problems with a place and a hint, in the words of this project."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from comparison.data.document import Document, Location
from comparison.data.problems import nearest, nearest_of


class Fault(NamedTuple):
    """What is wrong with a value, with a hint, or a misspelt word and the words it may be.

    `within` is the way from the value that was checked to the part that is wrong.
    """

    what: str
    hint: str = ""
    word: str = ""
    known: Collection[str] = ()
    within: Location = ()


def raise_faults(*faults: Fault, beside: ValidationError | None = None) -> None:
    """Raise the error that carries faults out of a validator, if there are any.

    beside: an error that was found with the same value.
    """
    details = [_detail(fault) for fault in faults]
    for each in beside.errors(include_url=False) if beside else ():
        if each["type"] == "fault":
            details.append(_detail(each["ctx"]["fault"], each["loc"]))
        else:
            fields: Any = {key: each[key] for key in ("type", "loc", "input", "ctx") if key in each}
            details.append(fields)
    if details:
        raise ValidationError.from_exception_data("faults", details)


def _detail(fault: Fault, location: Location | None = None) -> InitErrorDetails:
    error = PydanticCustomError("fault", "{what}", {"what": fault.what, "fault": fault})
    return InitErrorDetails(
        type=error, loc=fault.within if location is None else location, input=None
    )


def kind_of(value: object) -> str:
    """Return what a plain value is, in words."""
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "text"


def report_errors(error: ValidationError, type_: Any, document: Document, at: Location) -> None:
    """Report each error of a value of some type at a location."""
    found = error.errors(include_url=False, include_input=False)
    misspelt: dict[Location, set[str | None]] = {}
    for each in found:
        location = (*at, *each["loc"])
        if each["type"] == "extra_forbidden":
            fields = _fields(type_, each["loc"][:-1])
            match = nearest_of(str(location[-1]), fields)
            misspelt.setdefault(location[:-1], set()).add(match)
            hint = nearest(str(location[-1]), fields)
            document.report(location, "not a field", hint, key=True)
    for each in found:
        location = (*at, *each["loc"])
        if each["type"] == "missing" and location[-1] not in misspelt.get(location[:-1], ()):
            document.report(location[:-1], f"'{location[-1]}' is missing")
        elif each["type"] not in ("missing", "extra_forbidden"):
            key = location[-1:] == ("[key]",)
            location = location[:-1] if key else location
            if location not in document.faulty:
                document.report(location, *_describe(each, document.get(location)), key=key)


def _describe(error: Any, value: Any) -> tuple[str, str]:
    """Return what an error says, and a hint."""
    fault: Fault
    match error["type"]:
        case "fault":
            fault = error["ctx"]["fault"]
            return fault.what, fault.hint or (
                nearest(fault.word, fault.known) if fault.word else ""
            )
        case "literal_error":
            words = re.findall("'(.*?)'", error["ctx"]["expected"])
            expected = " or ".join(words)
            if isinstance(value, str):
                return f"'{value[:80]}' is not {expected}", nearest(value, words)
            return f"{kind_of(value)} where {expected} belongs", ""
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{kind_of(value)} where a mapping belongs", ""
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
