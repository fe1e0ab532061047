"""Shapes: what a value of a data file may look like, said once and checked in one place.

A shape reads a value that knows its place into the value the model holds, and reports what doesn't
fit. It knows nothing of other files: references are checked by meaning, later. What an editor can
know of a shape, it says as a JSON Schema.
"""

from __future__ import annotations

import datetime
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from comparison import addresses, markup
from comparison.source import Map, Place, Report, Seq, Text, Unusable, Value, nearest, nearest_of

_KIND = {Text: "text", Map: "a mapping", Seq: "a list"}


class Shape(ABC):
    """What a value may look like."""

    @abstractmethod
    def read(self, value: Value, where: str, report: Report) -> Any:
        """The value for the model, or None after reporting what is wrong with it."""

    @abstractmethod
    def schema(self) -> dict[str, Any]:
        """The shape as a JSON Schema, as far as one can say it; schema.py puts it into a document.

        An editor reads `6.0` as a number and `true` as a truth value, which are text to us: where
        the shape takes such text, the schema takes such values. A value left out is never taken.
        """


class Line(Shape):
    """One line of plain text."""

    expected = "text"
    #: Whether it names people, whose letters have accents that others lack.
    names = False

    def __init__(self, most: int | None = None) -> None:
        self.most = most

    def read(self, value: Value, where: str, report: Report) -> Text | None:
        text = self._text(value, where, report)
        if text is None:
            return None
        found = self.fault(text)
        if found:
            report.add(text, where, *found)
        return None if found else text

    def schema(self) -> dict[str, Any]:
        most = {"maxLength": self.most} if self.most else {}
        return {"type": ["string", "number", "boolean"], "pattern": r"\S", **most}

    def fault(self, text: str) -> tuple[str, str] | None:
        """What is wrong with the text, and a hint; None when nothing is."""
        faults = markup.plain_faults(text, self.names) + markup.quote_faults(text)
        if markup.HTML.search(text):
            faults.append("HTML")
        return (faults[0], "write plain text") if faults else None

    def _text(self, value: Value, where: str, report: Report) -> Text | None:
        if isinstance(value, Unusable):
            return None
        if not isinstance(value, Text):
            report.add(value, where, f"{_KIND[type(value)]} where {self.expected} belongs")
        elif not value.strip():
            report.add(value, where, "empty")
        elif self.most and len(value) > self.most:
            report.add(value, where, f"{len(value)} characters; at most {self.most}")
        else:
            return value
        return None


class Name(Line):
    """The name of a person or of an organisation."""

    names = True


class Prose(Line):
    """One line of text with inline code, emphasis and links."""

    def read(self, value: Value, where: str, report: Report) -> markup.Prose | None:
        text = self._text(value, where, report)
        if text is None:
            return None
        prose, faults = markup.parse(text)
        for fault in faults:
            report.add(text, where, fault, "notes hold text, `code`, *emphasis* and [links](...)")
        return None if faults else prose


class Pattern(Line):
    """Text of one form, such as an id or a date."""

    hint = ""

    def __init__(self, expected: str, form: str, valid: Callable[[str], object] = bool) -> None:
        super().__init__()
        self.expected = expected
        self.form = re.compile(form)
        self.valid = valid

    def fault(self, text: str) -> tuple[str, str] | None:
        fits = self.form.fullmatch(text)
        try:
            fits = fits and self.valid(text)  # type: ignore[assignment]
        except ValueError:
            fits = None
        return None if fits else (f"'{text[:80]}' is not {self.expected}", self.hint)

    def schema(self) -> dict[str, Any]:
        types = ["string"]
        if any(map(self.form.fullmatch, ("1", "1.5"))):
            types.append("number")
        if any(map(self.form.fullmatch, ("true", "false"))):
            types.append("boolean")
        return {
            "description": self.expected,
            "type": types if len(types) > 1 else "string",
            "pattern": f"^(?:{self.form.pattern})$",
        }


class Id(Pattern):
    """An id, which files are named after, too: in docs/, in tests/ and in what is published."""

    #: Windows takes these for devices, whatever the ending, and can't check such a file out.
    reserved = r"con|prn|aux|nul|com[0-9]|lpt[0-9]"

    def __init__(self) -> None:
        super().__init__(
            "an id (lower-case words and hyphens)",
            rf"(?!(?:{self.reserved})$)(?=.{{1,60}}$)[a-z][a-z0-9]*(-[a-z0-9]+)*",
        )

    def fault(self, text: str) -> tuple[str, str] | None:
        if re.fullmatch(self.reserved, text):
            return f"'{text}' is a name that Windows reserves", "choose another"
        return super().fault(text)


class Reference(Id):
    """The id of something that the data has: of a level, a package, a row and so on.

    Whether there is such a thing, the checks of meaning say; an editor's schema lists them.
    """

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def fault(self, text: str) -> tuple[str, str] | None:
        found = super().fault(text)
        meant = re.sub(r"[ _]+", "-", text.lower())
        if found and self.form.fullmatch(meant):
            return found[0], f"did you mean '{meant}'?"
        return found

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/definitions/{self.kind}"}


class Day(Pattern):
    """A day that has come, and not before Python did."""

    #: Python's first release: what is older has a slip in its year.
    first = "1991-02-20"

    def __init__(self) -> None:
        form = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
        super().__init__("a date such as 2026-11-23", form, datetime.date.fromisoformat)

    def fault(self, text: str) -> tuple[str, str] | None:
        if found := super().fault(text):
            return found
        if text > today():
            return f"{text} is ahead of today", ""
        return (f"{text} is before Python's first release", "") if text < self.first else None


class Verbatim(Line):
    """One line as a program printed it, which may look like HTML."""

    def fault(self, text: str) -> tuple[str, str] | None:
        faults = markup.plain_faults(text)
        return (faults[0], "") if faults else None


class Printed(Line):
    """All that a program printed, line by line, which may look like HTML or like a template."""

    def fault(self, text: str) -> tuple[str, str] | None:
        for line in text.replace("{", "").split("\n"):
            if faults := markup.plain_faults(line):
                return faults[0], ""
        return None


class Choice(Line):
    """One of a few fixed words."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words
        self.expected = " or ".join(words)

    def fault(self, text: str) -> tuple[str, str] | None:
        if text in self.words:
            return None
        return f"'{text[:80]}' is not {self.expected}", nearest(text, self.words)

    def schema(self) -> dict[str, Any]:
        return {"enum": as_read(self.words)}


class Url(Pattern):
    """An https address, as addresses.py has it."""

    hint = "write it as https://host/path"

    def __init__(self) -> None:
        super().__init__("an https address", addresses.HTTPS, addresses.https)


@dataclass(frozen=True)
class Each(Shape):
    """A list of values of one shape.

    `single`: one value may stand in place of a list of one. `partial`: the good items count where
    others are faulty; without it a faulty item makes the whole list faulty. `empty`: there may be
    no items. `sorted`: the order has no meaning, and the items stand by their ids.
    """

    shape: Shape
    single: bool = False
    partial: bool = False
    empty: bool = False
    sorted: bool = False

    def read(self, value: Value, where: str, report: Report) -> tuple[Any, ...] | None:
        if self.single and isinstance(value, Text):
            item = self.shape.read(value, where, report)
            return None if item is None else (item,)
        if not isinstance(value, Seq):
            if not isinstance(value, Unusable):
                report.add(value, where, f"{_KIND[type(value)]} where a list belongs")
            return None
        if not value and not self.empty:
            report.add(value, where, "an empty list")
            return None
        items = [
            self.shape.read(item, _item(where, item, index), report)
            for index, item in enumerate(value)
        ]
        good = tuple(item for item in items if item is not None)
        seen = set()
        for item in good:
            if isinstance(item, Text) and item in seen:
                report.add(item, where, f"'{item}' again", "once is enough")
            elif isinstance(item, Text):
                seen.add(item)
        return good if self.partial or len(good) == len(items) else None

    def schema(self) -> dict[str, Any]:
        item = self.shape.schema()
        several: dict[str, Any] = {"type": "array", "items": item}
        if not self.empty:
            several["minItems"] = 1
        if isinstance(self.shape, Line):
            several["uniqueItems"] = True
        return {"anyOf": [item, several]} if self.single else several


@dataclass(frozen=True)
class Field:
    """A field of a record: its shape, and whether it may be left out."""

    shape: Shape
    required: bool = True


def optional(shape: Shape) -> Field:
    """A field that may be left out."""
    return Field(shape, required=False)


@dataclass(frozen=True)
class Record(Shape):
    """A mapping with known fields, built into an object of the model.

    `build` gets each field by its name (None where an optional one is absent) and `at`, the place
    of the mapping.
    """

    fields: Mapping[str, Field]
    build: Callable[..., Any]

    def read(self, value: Value, where: str, report: Report) -> Any:
        if not _is_map(value, where, report):
            return None
        result: dict[str, Any] = dict.fromkeys(self.fields)
        complete = True
        unknown = []
        for key, item in value.items():
            field = self.fields.get(key)
            if field is not None:
                result[key] = field.shape.read(item, f"{where}.{key}" if where else key, report)
                complete &= result[key] is not None or not field.required
            elif not isinstance(key, Unusable):
                unknown.append(key)
                hint = nearest(key, self.fields)
                report.add(key, where, f"'{key}' is not a field", hint)
        meant = {match for key in unknown if (match := nearest_of(key, self.fields))}
        for name, field in self.fields.items():
            if field.required and name not in value:
                complete = False
            if field.required and name not in value and name not in meant:
                report.add(value, where, f"'{name}' is missing")
        return self.build(at=Place(value.line, value.column), **result) if complete else None

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {name: field.shape.schema() for name, field in self.fields.items()},
            "required": [name for name, field in self.fields.items() if field.required],
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class Named(Shape):
    """A mapping from names of one form to values of one shape."""

    name: Line
    shape: Shape

    def read(self, value: Value, where: str, report: Report) -> dict[Text, Any] | None:
        if not _is_map(value, where, report):
            return None
        if not value:
            report.add(value, where, "an empty mapping")
            return None
        result = {}
        for key, item in value.items():
            name = self.name.read(key, where, report)
            read = self.shape.read(item, f"{where}.{key}" if where else key, report)
            if name is not None and read is not None:
                result[name] = read
        return result if len(result) == len(value) else None

    def schema(self) -> dict[str, Any]:
        return by_name(self.name, self.shape)


def by_name(name: Shape, item: Shape) -> dict[str, Any]:
    """The JSON Schema of a mapping from names of one shape to values of one shape."""
    return {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": name.schema()["pattern"]},
        "additionalProperties": item.schema(),
    }


def as_read(words: Iterable[str]) -> list[Any]:
    """Words, and what an editor reads where they stand without quotes: true for `true`."""
    return [
        value
        for word in words
        for value in ([word, word == "true"] if word in ("true", "false") else [word])
    ]


def whole(**fields: Any) -> dict[str, Any]:
    """What a record is built into that no class of the model stands for: its fields, by name."""
    return fields


def today() -> str:
    """Return the date where the day begins first, so that nobody's today is ahead of it."""
    first = datetime.timezone(datetime.timedelta(hours=14))
    return datetime.datetime.now(first).date().isoformat()


def _is_map(value: Value, where: str, report: Report) -> TypeGuard[Map]:
    """Whether a value is a mapping; reported where it is something else."""
    if isinstance(value, Map):
        return True
    if not isinstance(value, Unusable):
        report.add(value, where, f"{_KIND[type(value)]} where a mapping belongs")
    return False


def _item(where: str, item: Value, index: int) -> str:
    """How an item of a list is called in a message: by its id, else by its number from 1."""
    name = item.get(Text("id")) if isinstance(item, Map) else None
    if isinstance(name, Text) and not where:
        return name[:60]
    return f"{where}[{name[:60] if isinstance(name, Text) else index + 1}]"


def _month(text: str) -> datetime.date:
    return datetime.date.fromisoformat(f"{text}-01")


ID = Id()
VERSION = Pattern(
    "a version such as 6.1.3", r"[0-9]{1,6}(\.[0-9]{1,6}){0,5}((a|b|rc|\.post)[0-9]{1,6})?"
)
DATE = Day()
MONTH = Pattern("a month such as 2028-04", r"[0-9]{4}-[0-9]{2}", _month)
FLAG = Choice("true", "false")
TARGET = Pattern("a row or a page (#row or page.md)", markup.INTERNAL)
