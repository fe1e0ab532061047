"""Starts of what a contributor adds: entries with blanks, which the check names one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from comparison import files, layout, load, source
from comparison.blanks import blank
from comparison.model import NO_PROOF, Vocabulary
from comparison.proofs import EXAMPLES, PAGES, Proof
from comparison.shape import ID, Each, Record, Shape
from comparison.source import Map, Problem, Report, Seq, Text, Value, nearest


class Refused(ValueError):
    """A start that can't be made; the message is one line that says why."""


class _File(NamedTuple):
    """A data file: its lines, its entries as they were read, and where these are."""

    path: str
    lines: list[str]
    entries: list[Map]

    @property
    def starts(self) -> list[int]:
        """The index of the line at which each entry starts, comments above it included."""
        return [layout.start_of(self.lines, entry.line - 1) for entry in self.entries]

    @property
    def ends(self) -> list[int]:
        """The index of the line after each entry."""
        return [*self.starts[1:], layout.start_of(self.lines, len(self.lines))]

    @property
    def gap(self) -> list[str]:
        """What parts an entry from the one before: a blank line, or nothing."""
        return [""] if not self.lines[self.starts[-1]] else []

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


class Project:
    """What a project has, as far as its files can be read. Every start is a map of new texts."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.matrix, self.known = load.load(root, [])
        self.shapes = files.shapes(self.known.frameworks or ())

    def feature(self, name: str, category: str) -> dict[str, str]:
        """A row at the end of its category, with a blank cell for each framework."""
        self._new(name, self.known.features, "row")
        if name.startswith("category-"):
            raise Refused(f"'{name}' starts with 'category-', as headings do")
        words = self._vocabulary().categories
        if category not in words:
            raise _unknown("category", category, words)
        file = self._read(f"{load.FEATURES}/{category}.yml")
        given = {"id": name, "proof": str(NO_PROOF), "reason": ""}
        file.lines[file.ends[-1] :] = file.gap + _item(self.shapes[files.ROWS], given)
        return {file.path: file.text()}

    def package(self, name: str) -> dict[str, str]:
        """A package where its id belongs in the order of ids."""
        self._new(name, self.known.packages, "package")
        file = self._read(load.PACKAGES)
        later = [
            start
            for start, entry in zip(file.starts, file.entries, strict=True)
            if str(entry.get(Text("id"))) > name
        ]
        at = later[0] if later else file.ends[-1]
        item = _item(self.shapes["packages"], {"id": name, "state": "maintained"})
        file.lines[at:at] = file.gap + item
        return {file.path: file.text()}

    def framework(self, name: str) -> dict[str, str]:
        """A framework after the others, and a blank cell at the end of every row."""
        self._new(name, self.known.frameworks, "framework")
        if name in load.RESERVED:
            raise Refused(f"'{name}' is a field of a row, and can't be a framework")
        file = self._read(load.FRAMEWORKS)
        given = {"id": name, "package": name}
        file.lines[file.ends[-1] :] = file.gap + _item(self.shapes["frameworks"], given)
        changed = {file.path: file.text()}
        rows = _record(files.shapes([name])[files.ROWS])
        cell = _fields(Record({name: rows.fields[name]}, dict), {}, "  ")
        for path in (path for path, kind in files.written(self.root).items() if kind == files.ROWS):
            file = self._read(path)
            for end in reversed(file.ends):
                file.lines[end:end] = cell
            changed[path] = file.text()
        return changed

    def proof(self, name: str, row: str) -> dict[str, str]:
        """A program for each framework, the test and the page of a proof, and the row's `proof`."""
        proofs = [folder.name for folder in (self.root / EXAMPLES).glob("*/")]
        self._new(name, proofs, "proof")
        path, entry, file = self._row(row)
        changed = {path: _proven(file, entry, name)}
        frameworks = (self.matrix.frameworks if self.matrix else {}).values()
        title = str(entry.get(Text("name"), "")).replace('"', "'") or blank("the name of the row")
        test = [f'"""{title}: the claims of the row `{row}`."""', ""]
        test += ["from proving import Cells, Run"]
        for framework in frameworks:
            program = f"{name}/{framework.id}_app.py"
            changed[f"{EXAMPLES}/{program}"] = _PROGRAM.format(
                package=framework.package,
                shows=blank("what the program shows, in a sentence"),
                tried=blank("what was tried"),
            )
            test += ["", "", *_test(program, row, framework.id, entry.get(framework.id))]
        changed[Proof(Text(name), {}, {}).test] = "\n".join(test) + "\n"
        changed[f"{PAGES}/{name}.md"] = _PAGE.format(
            title=title,
            about=blank("what the programs do, in 50 to 160 characters"),
            text=blank("what each program does, what came of it, and what is not shown"),
            name=name,
        )
        return changed

    def _row(self, row: str) -> tuple[str, Map, _File]:
        """A row of the data, and the file that it stands in."""
        for path, kind in files.written(self.root).items():
            if kind == files.ROWS:
                file = self._read(path)
                for entry in file.entries:
                    if entry.get(Text("id")) == row:
                        return path, entry, file
        raise _unknown("row", row, self.known.features or ())

    def _new(self, name: str, known: Iterable[str] | None, kind: str) -> None:
        """Refuse what is no id, or there already."""
        if fault := ID.fault(name):
            raise Refused(fault[0])
        if known is None:
            raise Refused("the data can't be read; 'make check' says why")
        if name in known:
            raise Refused(f"there is a {kind} '{name}' already")

    def _vocabulary(self) -> Vocabulary:
        if self.matrix is None:
            raise Refused("the data can't be read; 'make check' says why")
        return self.matrix.vocabulary

    def _read(self, path: str) -> _File:
        problems: list[Problem] = []
        value = source.read(self.root / path, Report(path, problems))
        entries = [item for item in value if isinstance(item, Map)] if value else []
        if problems or not isinstance(value, Seq) or not entries:
            raise Refused(f"{path} can't be read; 'make check' says why")
        return _File(path, (self.root / path).read_text("utf-8-sig").splitlines(), entries)


def _unknown(kind: str, name: str, known: Iterable[str]) -> Refused:
    hint = nearest(name, known)
    return Refused(f"there is no {kind} '{name}'" + (f"; {hint}" if hint else ""))


def _record(shape: Shape) -> Record:
    """The shape of the items of a list of records."""
    assert isinstance(shape, Each)
    assert isinstance(shape.shape, Record)
    return shape.shape


def _item(shape: Shape, given: Mapping[str, str], indent: str = "") -> list[str]:
    """The lines of an item of a list, with blanks for the required fields that are not given."""
    first, *rest = _fields(_record(shape), given, f"{indent}  ")
    return [f"{indent}- {first.strip()}", *rest]


def _fields(record: Record, given: Mapping[str, str], indent: str) -> list[str]:
    lines = []
    for name, field in record.fields.items():
        shape = field.shape
        if name in given:
            lines.append(f"{indent}{name}: {given[name]}".rstrip())
        elif field.required:
            lines.append(f"{indent}{name}:")
            if isinstance(shape, Record):
                lines += _fields(shape, {}, f"{indent}  ")
            elif isinstance(shape, Each) and isinstance(shape.shape, Record):
                lines += _item(shape, {}, f"{indent}  ")
    return lines


def _proven(file: _File, entry: Map, name: str) -> str:
    """The file with the proof named in a row that has none, and without the reason for that."""
    old = {str(key): (key, item) for key, item in entry.items()}
    key, proof = old.get("proof", (None, None))
    if key is None or proof != NO_PROOF:
        raise Refused(f"the row '{entry[Text('id')]}' has a proof already")
    lines = dict(enumerate(file.lines, 1))
    lines[key.line] = lines[key.line].replace(f"proof: {NO_PROOF}", f"proof: {name}")
    if "reason" in old:
        del lines[old["reason"][0].line]
    return "\n".join(lines.values()) + "\n"


def _test(program: str, row: str, framework: str, cell: Value | None) -> list[str]:
    """The test of a program: what it printed, and what the cell says of it."""
    said = cell if isinstance(cell, Map) else Map()
    support = said.get(Text("support")) or blank("the level")
    more = [
        f', {name}="{value}"'
        for name in ("default", "since", "package")
        if isinstance(value := said.get(Text(name)), Text)
    ]
    return [
        f"def test_{framework.replace('-', '_')}(run: Run, cells: Cells) -> None:",
        f'    shown = run("{program}")',
        f'    assert shown["{blank("what was tried")}"] == "{blank("what happened")}"',
        f'    cells.hold("{row}", "{framework}", support="{support}"{"".join(more)})',
    ]


_PROGRAM = '''\
# /// script
# requires-python = ">=3.11"
# dependencies = ["{package}"]
# ///
"""{shows}"""

if __name__ == "__main__":
    print("{tried}:", "what happened")
'''
_PAGE = """\
---
title: "Proof: {title}"
description: "{about}"
hide:
  - toc
---

# {title} {{ #proof }}

{text}

{{{{ proof("{name}") }}}}
"""
