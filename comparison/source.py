"""YAML files -> values that know where they stand; problems that say so.

Every scalar stays the text that was written (`no`, `on` and `5.10` included), and knows its line
and column. The file is read event by event, so nothing is expanded, built or executed on the way.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from comparison.characters import odd

#: libyaml's parser where PyYAML was built with it, which is ten times as fast.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: The deepest nesting that any data file has is 6; far more is a mistake or an attack.
MAX_DEPTH = 20
#: The largest file of the made-up matrix of 50,000 cells has 1.3 million bytes.
MAX_BYTES = 3_000_000
#: As many problems are named at once, in all files.
MAX_PROBLEMS = 2000
#: As many words are compared with a misspelt one, and as much of it.
MAX_KNOWN, MAX_WORD = 1000, 80
#: As many characters that no file may hold are named, of a file that may be full of them.
MOST_STRANGE = 20


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


#: The start of a file, for what is wrong with all of it.
START = Place(1, 1)


class Text(str):
    """A scalar as it was written, with the line and column (from 1) at which it starts."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Map(dict[Text, "Value"]):
    """A mapping in the order of the file, with the place at which it starts."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Seq(list["Value"]):
    """A sequence, with the place at which it starts."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Unusable(Text):
    """Stands where a problem has been reported already, so that nobody reports it twice."""

    __slots__ = ()


Value = Text | Map | Seq


class Problem(NamedTuple):
    """One mistake in one place. Problems sort by file, line and column."""

    path: str
    line: int
    column: int
    where: str
    what: str
    hint: str = ""

    @property
    def message(self) -> str:
        """What is wrong, without the place: `where: what; hint`."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.where}: {self.what}{hint}"

    def __str__(self) -> str:
        return visible(f"{self.path}:{self.line}:{self.column}: {self.message}")


def visible(text: str) -> str:
    """One line that a terminal shows as it is: nothing in it hides or commands."""
    strange = {char.at for char in odd(text)}
    shown = (
        char if char.isprintable() and at not in strange else ascii(char)[1:-1]
        for at, char in enumerate(text)
    )
    return "".join(shown)


def count(problems: int) -> str:
    """How many problems there are, in words."""
    return "1 problem" if problems == 1 else f"{problems} problems"


class TooMany(Exception):
    """More problems than anybody reads at once; the search for more of them ends."""


class Report:
    """Collects the problems of one file, under the name that a person knows it by."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems

    def add(self, at: Value | Place, where: str, what: str, hint: str = "") -> None:
        """Record a problem at a value or a place; `where` may be empty.

        Raises TooMany after MAX_PROBLEMS, so that a file made to be wrong takes no time.
        """
        self.problems.append(Problem(self.path, at.line, at.column, where or "file", what, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise TooMany


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word nearest to a misspelt one, else all of a short list."""
    known = [name for name in islice(known, MAX_KNOWN) if len(name) <= MAX_WORD]
    if match := nearest_of(word, known):
        return f"did you mean '{match}'?"
    return f"known: {', '.join(sorted(known))}" if 0 < len(known) <= 12 else ""


def nearest_of(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to a misspelt one, if any is near."""
    words = islice(known, MAX_KNOWN)
    close = difflib.get_close_matches(word[:MAX_WORD].lower(), words, n=1, cutoff=0.6)
    return next(iter(close), None)


def read(file: Path, report: Report) -> Value | None:
    """The one document of a YAML file, or None after reporting why it can't be read.

    Refused: anything but UTF-8 (a byte-order mark is accepted), characters that hide or look like
    others, tags, anchors and aliases, a second document, a key written twice, nesting deeper than
    MAX_DEPTH.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        report.add(START, "", f"can't be read: {error.strerror}")
        return None
    if len(data) > MAX_BYTES:
        report.add(START, "", f"larger than {MAX_BYTES} bytes", "split it")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        report.add(_place(before), "", "not UTF-8", "save it as UTF-8")
        return None
    return parse(text, report)


def parse(text: str, report: Report) -> Value | None:
    """The one document of a text in YAML, or None after reporting why it can't be read."""
    # Which texts are names, their shapes say.
    strange = list(islice(odd(text, names=True), MOST_STRANGE))
    for char in strange:
        report.add(_place(text[: char.at]), "", char.what, "remove it, or write it in ASCII")
    if strange:
        return None
    if directive := re.search(r"^%", text, re.MULTILINE):
        report.add(_place(text[: directive.start()]), "", "a directive of YAML", "remove it")
        return None
    try:
        return document(text, report)
    except yaml.MarkedYAMLError as error:
        # A text whose quotes are not closed ends with the file; where it starts says more.
        unclosed = "quoted scalar" in (error.context or "")
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        at = Place(mark.line + 1, mark.column + 1) if mark else START
        at = min(at, _place(text))  # libyaml thinks of a break at the end, where there is none
        if not unclosed and (start := _run_on(text)):
            what = f"a text in quotes goes on to line {at.line}"
            report.add(start, "", f"not YAML: {what}", "close its quotes")
        else:
            what = " ".join(part for part in (error.context, error.problem) if part)
            hint = "close its quotes" if unclosed else _syntax_hint(text, at)
            report.add(at, "", f"not YAML: {what}", hint)
    return None


def document(text: str, report: Report) -> Value | None:
    root: Value | None = None
    stack: list[tuple[Map | Seq, Text | None]] = []  # open collections; a map's key in waiting
    documents = 0
    anchored = False
    events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
    for event in events:
        mark = event.start_mark
        value: Value
        match event:
            case yaml.ScalarEvent():
                value = Text(event.value)
            case yaml.MappingStartEvent():
                value = Map()
            case yaml.SequenceStartEvent():
                value = Seq()
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                stack.pop()
                continue
            case yaml.AliasEvent():
                value = Unusable()
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    at = Place(mark.line + 1, mark.column + 1)
                    report.add(at, "", "a second document", "one file holds one document")
                    return None
                continue
            case _:
                continue
        value.line, value.column = mark.line + 1, mark.column + 1
        if event.anchor is not None and not anchored:
            anchored = True  # once is enough: a bomb holds thousands
            report.add(value, "", "an anchor or alias", "write values out where they are used")
        if event.anchor is None and event.tag is not None and event.tag != "!":
            report.add(value, "", f"the tag '{event.tag}'", "values are text; remove the tag")
        if not stack:
            root = value
        else:
            parent, key = stack[-1]
            if isinstance(parent, Seq):
                parent.append(value)
            elif key is None:
                stack[-1] = (parent, _key(value, parent, report))
            else:
                parent[key] = value
                stack[-1] = (parent, None)
        if isinstance(value, (Map, Seq)):
            if len(stack) >= MAX_DEPTH:
                report.add(value, "", f"nested more than {MAX_DEPTH} deep")
                return None
            stack.append((value, None))
    if root is None:
        report.add(START, "", "empty")
    return root


def _key(value: Value, parent: Map, report: Report) -> Text:
    """The key itself, or one that no field has, where it is no text or is there already."""
    if isinstance(value, Text) and not isinstance(value, Unusable):
        if value not in parent:
            return value
        report.add(value, "", f"the key '{value}' again", "write it once")
    elif not isinstance(value, Text):
        report.add(value, "", "a key that is no text")
    key = Unusable(f"\0{value.line}:{value.column}")
    key.line, key.column = value.line, value.column
    return key


def _place(before: str) -> Place:
    """Line and column of what comes after the given text."""
    lines = re.split("\r\n|\r|\n", before)
    return Place(len(lines), len(lines[-1]) + 1)


def _run_on(text: str) -> Place | None:
    """Where a text in quotes starts that takes in more lines, and then something that can't follow.

    Its own closing quote is missing, most often, and the next one in the file ends it.
    """
    last: Any = None
    try:
        for event in yaml.parse(text, Loader=_Loader):
            last = event
    except yaml.YAMLError:
        pass
    if isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"'):
        start: Any = last.start_mark
        end: Any = last.end_mark
        if start.line < end.line:
            return Place(start.line + 1, start.column + 1)
    return None


def _syntax_hint(text: str, at: Place) -> str:
    lines = text.splitlines()
    near = lines[max(0, at.line - 2) : at.line]
    if any("\t" in line[: len(line) - len(line.lstrip())] for line in near):
        return "a tab; indent with spaces"
    if any("\t" in line for line in near):
        return "a tab stands near; use spaces"
    if near and re.search(r"[:-] +[`@%*&]", near[-1]):
        return "put a text that starts with a sign in quotes"
    if any(": " in line.partition(": ")[2] for line in near):
        return "put text that holds ': ' in quotes"
    return "check the indentation, quotes and colons near it"
