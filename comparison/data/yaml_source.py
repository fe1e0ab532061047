"""Read YAML files into plain values, whose places a document knows.

Every scalar stays the text that was written, `no`, `on` and `5.10` included. The file is read event
by event, so that a hostile file is refused before anything is built of it.
"""

import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from comparison.data import yaml_hints
from comparison.data.document import LOADER, Document, Fields, place_of
from comparison.data.problems import Problems, place_after
from comparison.data.unicode_check import MAX_SUSPICIOUS, find_suspicious

#: The deepest nesting that any data file has is 6; far more is a mistake or an attack.
MAX_DEPTH = 20
#: The largest file of the made-up matrix of 50,000 cells has 1.3 million bytes.
MAX_BYTES = 3_000_000


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
        before = error.object[: error.start].decode()
        problems.report(path, "not UTF-8", "save it as UTF-8", place_after(before))
        return None
    return parse(text, path, problems)


def parse(text: str, path: str, problems: Problems) -> Document | None:
    """Read the one document of a text, or return None after reporting why it can't be read."""
    # Which texts are names, their models say.
    strange = list(islice(find_suspicious(text, names=True), MAX_SUSPICIOUS))
    for char in strange:
        at = place_after(text[: char.at])
        problems.report(path, char.what, "remove it, or write it in ASCII", at)
    if strange:
        return None
    if directive := re.search(r"^%", text, re.MULTILINE):
        at = place_after(text[: directive.start()])
        problems.report(path, "a directive of YAML", "remove it", at)
        return None
    document = Document(path, problems, text)
    try:
        _Reader(text, document).read()
    except _Refused as error:
        event, what, hint = error.args
        problems.report(path, what, hint, place_of(event.start_mark))
    except yaml.MarkedYAMLError as error:
        problems.report(path, *yaml_hints.describe(error, text, LOADER))
    else:
        if document.value is not None:
            return document
        problems.report(path, "empty")
    return None


class _Refused(Exception):
    """Raised to read a text no further: the event, what is wrong with it, and a hint."""


class _Reader:
    """Builds the values of a text."""

    def __init__(self, text: str, document: Document) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self.lines = [*text.splitlines(), ""]
        self.document = document

    def read(self) -> None:
        """Read the one document, if there is one."""
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and self.document.value is not None:
                raise _Refused(event, "a second document", "one file holds one document")
            if isinstance(event, yaml.NodeEvent):
                self.document.value = self._value(event, 0)

    def _report(self, event: Any, what: str, hint: str = "") -> None:
        self.document.problems.report(self.document.path, what, hint, place_of(event.start_mark))

    def _value(self, event: Any, depth: int) -> Any:
        """Return the value that an event starts."""
        if event.anchor is not None:  # also of an alias
            raise _Refused(event, "an anchor or alias", "write values out where they are used")
        if event.tag not in (None, "!"):
            self._report(event, f"the tag '{event.tag}'", "values are text; remove the tag")
        if isinstance(event, yaml.ScalarEvent):
            end: Any = event.end_mark
            in_words = not event.style and " " in event.value
            if in_words and re.match(r"\s+#", self.lines[end.line][end.column :]):
                self._report(event, "a text that ends before ' #', a comment", "put it in quotes")
            return sys.intern(event.value)  # words and keys come again and again
        if depth == MAX_DEPTH:
            raise _Refused(event, f"nested more than {MAX_DEPTH} deep", "")
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(event, depth + 1)
        items = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items

    def _fields(self, start: Any, depth: int) -> Fields:
        found, again = Fields(), False
        found.line = start.start_mark.line + 1
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key, start = self._value(event, depth), next(self.events)
            value = self._value(start, depth)
            if not isinstance(key, str):
                self._report(event, "a key that is no text")
            elif key in found:
                hint = "write it once" + ", or begin a new item with '- '" * (key == "id")
                if not again:  # of an item that begins without '- ' all do
                    self._report(event, f"duplicate key '{key}'", hint)
                again = True
            else:
                found[key] = value
                if key == "id":
                    found.line = start.start_mark.line + 1
        return found
