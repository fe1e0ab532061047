"""The layout of data files: `python -m comparison fmt` writes them as the project's own stand.

Changed are indentation, line breaks, blank lines, quotes and, where it has no meaning, order: the
fields of a record stand as its shape names them, and packages by their ids. All other lists keep
their order, which readers see. Comments stay above what they stood above.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.emitter import RoundTripEmitter
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)
from ruamel.yaml.tag import Tag
from ruamel.yaml.tokens import CommentToken

from comparison import files, load, source
from comparison.shape import Each, Record, Shape
from comparison.source import Map, Problem, Report, Seq, Text, Value

#: Wider than any line: a text stands on one line, so that a change of it is one line of a diff.
_WIDTH = 1_000_000


def format_all(root: Path, problems: list[Problem]) -> dict[str, str]:
    """The files of a project that are not laid out as they should be, by path, as they should be.

    Files that can't be read are left out, and what is wrong with them is added to the problems.
    """
    _, known = load.load(root, [])
    shapes = files.shapes(known.frameworks or ())
    changed = {}
    for path, kind in files.written(root).items():
        if not load.own(root, path):
            load.read(root, path, None, problems)  # which says so
            continue
        text = formatted(root / path, Report(path, problems), shapes.get(kind))
        if text is not None and text.encode() != (root / path).read_bytes():
            changed[path] = text
    return changed


def formatted(file: Path, report: Report, shape: Shape | None = None) -> str | None:
    """The text of a file as it should be; None where it can't be read, which is reported.

    Without a shape nothing changes its place, nor where a text has several lines.
    """
    before = len(report.problems)
    value = source.read(file, report)
    if value is None or len(report.problems) > before:
        return None
    try:
        lines = _indented(_laid_out(file.read_text("utf-8-sig")))
    except MarkedYAMLError as error:  # a tab, where libyaml allows one
        mark = error.problem_mark or error.context_mark
        at = source.Place(mark.line + 1, mark.column + 1) if mark else source.START
        report.add(at, "file", f"can't be laid out: {error.problem}", "use spaces for tabs")
        return None
    read = source.parse("\n".join(lines) + "\n", report)
    if read is None:  # an escaped character that no file may hold, which would no longer be escaped
        return None
    if read != value:  # such as a text with blank lines; it is worth more than its layout
        report.add(source.START, "file", "can't be laid out without a change of what it says")
        return None
    if shape is not None and _one_line(read):
        _arrange(lines, read, shape, start_of(lines, len(lines)), header=True)
    return "\n".join(_indented(lines)) + "\n"


class _AsText(VersionedResolver):
    """Every scalar is text, as our own reader has it, so that none is written otherwise."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            blank = not value and implicit[0]
            return Tag(suffix=f"tag:yaml.org,2002:{'null' if blank else 'str'}")
        return super().resolve(kind, value, implicit)


class _Emitter(RoundTripEmitter):
    """Lists are indented by two, but for one that is the whole file."""

    def increase_indent(self, *args: Any, **kwargs: Any) -> None:
        within_root = len(self.indents) == 1 and self.indents.values[0][1]
        super().increase_indent(*args, **kwargs)
        if within_root:
            self.indent = 2

    def expect_block_sequence_item(self, first: bool = False) -> None:
        offset = self.sequence_dash_offset
        if len(self.indents) == 1:
            self.sequence_dash_offset = 0
        super().expect_block_sequence_item(first)
        self.sequence_dash_offset = offset


def _laid_out(text: str) -> list[str]:
    """The lines of a file with spaces, breaks and quotes as they should be."""
    yaml = YAML()
    yaml.Resolver = _AsText
    yaml.Emitter = _Emitter
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text.replace("\r\n", "\n"))
    _tidy(data)
    out = io.StringIO()
    yaml.dump(data, out)
    lines: list[str] = []
    for line in map(str.rstrip, out.getvalue().split("\n")):
        if (line and line != "---") or (lines and lines[-1] and not line):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _tidy(data: Any) -> None:
    """Double quotes for single ones and block scalars, where nothing needs these; and one space
    before a comment that ends a line."""
    if not isinstance(data, (CommentedMap, CommentedSeq)):
        return
    for token in (*(data.ca.comment or ()), *chain.from_iterable(data.ca.items.values())):
        if isinstance(token, CommentToken) and token.value.startswith("#"):
            token.start_mark.column = 0
    for key in list(data) if isinstance(data, CommentedMap) else range(len(data)):
        item = data[key]
        if isinstance(item, SingleQuotedScalarString):
            fits = not set('"\\') & set(item)
        else:
            block = isinstance(item, (FoldedScalarString, LiteralScalarString))
            fits = block and "\n" not in item and not getattr(item, "comment", None)
        if fits:
            data[key] = DoubleQuotedScalarString(item)
        _tidy(item)


def _one_line(value: Value) -> bool:
    """Whether every text stands on one line; else blank lines may be part of one, and stay."""
    if isinstance(value, Text):
        return "\n" not in value
    return all(map(_one_line, value.values() if isinstance(value, Map) else value))


def _arrange(lines: list[str], value: Value, shape: Shape, end: int, header: bool = False) -> None:
    """Put what has no order of its own into order, within the lines of a value, inner ones first.

    `end` is the line after the value; `header`: what stands above its first line belongs to all.
    """
    parts: list[tuple[Value, Value, Shape | None]]
    if isinstance(shape, Record) and isinstance(value, Map):
        parts = [(key, item, _shape_in(shape, key)) for key, item in value.items()]
        order = {name: index for index, name in enumerate(shape.fields)}
        rank: list[Any] = [order.get(key, len(order)) for key in value]
    elif isinstance(shape, Each) and isinstance(value, Seq):
        parts = [(_first(item), item, shape.shape) for item in value]
        rank = [_id(item) if shape.sorted else "" for item in value]
    else:
        return
    places = [key.line - 1 for key, _, _ in parts]
    if not places or len(set(places)) < len(places):
        return  # nothing, or {several: on, one: line}, which stays as it was written
    starts = [start_of(lines, place) for place in places]
    if header or lines[places[0]][: parts[0][0].column - 1].strip():
        starts[0] = places[0]
    ends = [*starts[1:], end]
    for (_, item, inner), stop in zip(parts, ends, strict=True):
        if inner is not None:
            _arrange(lines, item, inner, stop)
    wanted = sorted(range(len(parts)), key=lambda index: rank[index])
    if wanted != sorted(wanted):
        _exchange(lines, list(zip(starts, ends, strict=True)), wanted, isinstance(value, Map))


def _exchange(
    lines: list[str], chunks: list[tuple[int, int]], wanted: Iterable[int], fields: bool
) -> None:
    """Put chunks of lines that follow each other into another order.

    Fields of an item of a list stand after its hyphen, which stays where the item starts.
    """
    first, end = chunks[0][0], chunks[-1][1]
    bare = lines[first:end]
    text = bare[0].lstrip()
    hyphen = len(bare[0]) - len(text)
    marked = fields and text.startswith("- ")
    if marked:
        bare[0] = f"{' ' * hyphen}  {text[2:]}"
    moved = [line for i in wanted for line in bare[chunks[i][0] - first : chunks[i][1] - first]]
    if marked:
        at = next(i for i, line in enumerate(moved) if line and not line.lstrip().startswith("#"))
        moved[at] = f"{moved[at][:hyphen]}- {moved[at][hyphen + 2 :]}"
    lines[first:end] = moved


def start_of(lines: list[str], place: int) -> int:
    """The line at which what stands at a line starts: at the comments and the gap above it."""
    while place and (not lines[place - 1] or lines[place - 1].lstrip().startswith("#")):
        place -= 1
    return place


def _indented(lines: list[str]) -> list[str]:
    """Comments indented as what comes after them."""
    result: list[str] = []
    depth = 0
    for line in reversed(lines):
        text = line.lstrip()
        if text.startswith("#"):
            line = " " * depth + text
        elif line:
            depth = len(line) - len(text)
        result.append(line)
    return result[::-1]


def _shape_in(shape: Record, key: Text) -> Shape | None:
    field = shape.fields.get(key)
    return field.shape if field else None


def _first(value: Value) -> Value:
    """What stands first in a value, on its first line."""
    return next(iter(value)) if isinstance(value, Map) and value else value


def _id(value: Value) -> str:
    found: Mapping[Any, Any] = value if isinstance(value, Map) else {}
    return str(found.get(Text("id"), ""))
