"""Read YAML files into plain values, with the place of each value and key.

Every scalar stays the text that was written, `no`, `on` and `5.10` included. The file is read event
by event, so that a file made to hurt is refused before anything is built of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import yaml

from comparison.data import yaml_hints
from comparison.data.document import Document, Location, Marks
from comparison.data.problems import START, Place, Problems, TooManyProblems
from comparison.data.unicode_check import find_suspicious

#: libyaml's parser where PyYAML was built with it, which is ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: The deepest nesting that any data file has is 6; far more is a mistake or an attack.
MAX_DEPTH = 20
#: The largest file of the made-up matrix of 50,000 cells has 1.3 million bytes.
MAX_BYTES = 3_000_000
#: As many characters that no file may hold are reported, of a file that may be full of them.
MAX_SUSPICIOUS = 20


def read(file: Path, path: str, problems: Problems) -> Document | None:
    """Read the one document of a file, or return None after reporting why it can't be read.

    Refused: anything but UTF-8 (a byte-order mark is accepted), characters that hide or look like
    others, directives, tags, anchors and aliases, a second document, a key written twice, nesting
    deeper than MAX_DEPTH.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        problems.report(path, f"can't be read: {error.strerror}")
        return None
    if len(data) > MAX_BYTES:
        problems.report(path, f"larger than {MAX_BYTES} bytes", "split it")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        problems.report(path, "not UTF-8", "save it as UTF-8", yaml_hints.place_after(before))
        return None
    return parse(text, path, problems)


def parse(text: str, path: str, problems: Problems) -> Document | None:
    """Read the one document of a text, or return None after reporting why it can't be read."""
    # Which texts are names, their models say.
    strange = list(islice(find_suspicious(text, names=True), MAX_SUSPICIOUS))
    for char in strange:
        at = yaml_hints.place_after(text[: char.at])
        problems.report(path, char.what, "remove it, or write it in ASCII", at)
    if strange:
        return None
    if directive := re.search(r"^%", text, re.MULTILINE):
        at = yaml_hints.place_after(text[: directive.start()])
        problems.report(path, "a directive of YAML", "remove it", at)
        return None
    document = Document(path, problems, lambda: _find_marks(text, path))
    try:
        return document if _Reader(text, document, None).read() else None
    except yaml.MarkedYAMLError as error:
        problems.report(path, *yaml_hints.describe(error, text, LOADER))
        return None


def _find_marks(text: str, path: str) -> Marks:
    """Read a text again for the places of its values; what is wrong with it has been reported."""
    marks = Marks({}, {})
    with suppress(TooManyProblems):
        _Reader(text, Document(path, Problems(), lambda: marks), marks).read()
    return marks


class _Refused(Exception):
    """A text that is read no further, which has been reported."""


class _Reader:
    """Builds the values of a text; `marks` is where places are recorded, if anywhere."""

    def __init__(self, text: str, document: Document, marks: Marks | None) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.document = document
        self.marks = marks
        self.anchored = False

    def read(self) -> bool:
        """Read the one document; return whether it can be used."""
        started = False
        with suppress(_Refused):
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent) and started:
                    self._refuse(event, "a second document", "one file holds one document")
                if isinstance(event, yaml.NodeEvent):
                    self.document.value, started = self._value(event, (), 0), True
            if not started:
                self.document.report_at(START, "empty")
            return started
        return False

    def _refuse(self, event: Any, what: str, hint: str = "") -> NoReturn:
        self.document.report_at(_place(event), what, hint)
        raise _Refused

    def _value(self, event: Any, location: Location | None, depth: int) -> Any:
        """Return the value that an event starts; without a location it is part of no value."""
        if event.anchor is not None and not self.anchored:
            self.anchored = True  # once is enough: a bomb holds thousands
            hint = "write values out where they are used"
            self.document.report_at(_place(event), "an anchor or alias", hint)
        if location is not None and self.marks:
            self.marks.places[location] = _place(event)
        if isinstance(event, yaml.AliasEvent):
            if location is not None:
                self.document.faulty.add(location)
            return None
        if event.anchor is None and event.tag not in (None, "!"):
            hint = "values are text; remove the tag"
            self.document.report_at(_place(event), f"the tag '{event.tag}'", hint)
        if isinstance(event, yaml.ScalarEvent):
            return event.value
        if depth == MAX_DEPTH:
            self._refuse(event, f"nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(location, depth + 1)
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, _within(location, len(items)), depth + 1))
        return items

    def _mapping(self, location: Location | None, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            place = _place(event)
            key = self._value(event, None, depth)
            if isinstance(key, (dict, list)):
                self.document.report_at(place, "a key that is no text")
            elif key in found:
                self.document.report_at(place, f"the key '{key}' again", "write it once")
            elif key is not None:
                if location is not None and self.marks:
                    self.marks.keys[*location, key] = place
                event = next(self.events)
                if key == "id" and location is not None:
                    self.document.id_lines[location] = event.start_mark.line + 1
                found[key] = self._value(event, _within(location, key), depth)
                continue
            self._value(next(self.events), None, depth)
        return found


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _within(location: Location | None, part: str | int) -> Location | None:
    return None if location is None else (*location, part)
