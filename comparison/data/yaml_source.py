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
from typing import Any

import yaml

from comparison.data import yaml_hints
from comparison.data.document import Document, Location, Marks
from comparison.data.problems import Place, Problems, TooManyProblems
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
        return _compose(text, document, None)
    except yaml.MarkedYAMLError as error:
        problems.report(path, *yaml_hints.describe(error, text, LOADER))
        return None


def _find_marks(text: str, path: str) -> Marks:
    """Read a text again for the places of its values; what is wrong with it has been reported."""
    marks = Marks({}, {})
    with suppress(TooManyProblems):
        _compose(text, Document(path, Problems(), lambda: marks), marks)
    return marks


def _compose(text: str, document: Document, marks: Marks | None) -> Document | None:
    """Build the values of a text; None where it has none, which is reported.

    marks: where places are recorded, if anywhere.
    """
    open_: list[_Collection] = []
    started = anchored = False
    empty = True
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        value: Any
        match event:
            case yaml.ScalarEvent():
                value = event.value
            case yaml.MappingStartEvent():
                value = {}
            case yaml.SequenceStartEvent():
                value = []
            case yaml.AliasEvent():
                value = None
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                open_.pop()
                continue
            case yaml.DocumentStartEvent() if started:
                document.report_at(place, "a second document", "one file holds one document")
                return None
            case yaml.DocumentStartEvent():
                started = True
                continue
            case _:
                continue
        if event.anchor is not None and not anchored:
            anchored = True  # once is enough: a bomb holds thousands
            document.report_at(place, "an anchor or alias", "write values out where they are used")
        if event.anchor is None and event.tag not in (None, "!"):
            document.report_at(place, f"the tag '{event.tag}'", "values are text; remove the tag")
        if open_:
            location = open_[-1].put(value, place, document)
        else:
            location, document.value, empty = (), value, False
        if location is not None and marks:
            marks.places[location] = place
        if location is not None and value is None:
            document.faulty.add(location)
        if isinstance(value, (dict, list)):
            if len(open_) >= MAX_DEPTH:
                document.report_at(place, f"nested more than {MAX_DEPTH} deep")
                return None
            open_.append(_Collection(value, location, marks))
    if empty:
        document.report_at(Place(1, 1), "empty")
    return None if empty else document


class _Collection:
    """A mapping or a list that is being read; without a location it is part of no value."""

    def __init__(
        self, value: dict[str, Any] | list[Any], location: Location | None, marks: Marks | None
    ) -> None:
        self.value = value
        self.location = location
        self.marks = marks
        self.waiting = False  # for the value of a key
        self.key: str | None = None

    def put(self, value: Any, place: Place, document: Document) -> Location | None:
        """Take in the next key or value; the location of a value that counts."""
        if isinstance(self.value, list):
            self.value.append(value)
            return self._at(len(self.value) - 1, value)
        if not self.waiting:
            self.waiting = True
            self.key = self._checked(value, place, document)
            if self.key is not None and self.location is not None and self.marks:
                self.marks.keys[(*self.location, self.key)] = place
            return None
        self.waiting = False
        if self.key is None:
            return None
        self.value[self.key] = value
        if self.key == "id" and self.location is not None:
            document.id_lines[self.location] = place.line
        return self._at(self.key, value)

    def _checked(self, key: Any, place: Place, document: Document) -> str | None:
        """Return a key, or None after reporting one that is no text or is there already."""
        assert isinstance(self.value, dict)
        if isinstance(key, (dict, list)):
            document.report_at(place, "a key that is no text")
        elif isinstance(key, str) and key in self.value:
            document.report_at(place, f"the key '{key}' again", "write it once")
        elif isinstance(key, str):
            return key
        return None

    def _at(self, part: str | int, value: Any) -> Location | None:
        """Return the location of a value, where anybody needs it."""
        if self.location is None or (isinstance(value, str) and not self.marks):
            return None
        return (*self.location, part)
