"""Scaffold entries: the fields that the models require, left blank to fill in."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Any

from comparison.data import files
from comparison.data.document import Document
from comparison.data.problems import Problems, Refused, require
from comparison.fields.patterns import ID
from comparison.fields.reading import model_of
from comparison.model import matrix, proofs, sources


def start(root: Path, kind: str, name: str, category: str, row: str) -> dict[str, str]:
    """Return the new texts of files, by path, with an entry of a kind and a name; raise Refused."""
    found = sources.read_sources(root, problems := Problems())
    known = {kind: ids or () for kind, ids in found.known.ids.items()}
    if problems or None in found.known.ids.values():
        raise Refused("the data can't be read; 'make check' says why")
    if not ID.form.fullmatch(name):
        raise Refused(f"'{name}' is not {ID.expected}")
    if kind == "proof":
        require(row or name, known["feature"], "row")
        return _proof(root, found, name, row or name)
    if name in known[kind] or (kind == "framework" and name in matrix.RESERVED):
        raise Refused(f"there is a {kind} or a field '{name}' already")
    if kind == "feature":
        if name.startswith("category-"):
            raise Refused(f"'{name}' starts with 'category-', as headings do")
        require(category, known["category"], "category")
        path = f"{files.FEATURES}/{category}.yml"
        given = {"id": name, "proof": matrix.NO_PROOF, "reason": ""}
        row_type = matrix.row_type(found.columns or ())
        return dict([_insert(found.rows[path], _fields(row_type, given))])
    if kind == "package":
        at = sum(other < name for other in known[kind])
        item = _fields(matrix.Package, {"id": name, "state": "maintained"})
        return dict([_insert(found.documents[files.PACKAGES], item, [at])])
    item = _fields(matrix.Framework, {"id": name, "package": name})
    cell = [f"  {name}:", *_fields(matrix.Cell, {}, "    ")]
    rows = (_insert(each, cell, range(1, len(each.value) + 1)) for each in found.rows.values())
    return dict([_insert(found.documents[files.FRAMEWORKS], item), *rows])


def _fields(model: Any, given: Mapping[str, str], indent: str = "- ") -> Iterator[str]:
    """Return a line for each field that is given or required, with those within it."""
    for key, field in model.model_fields.items():
        name = field.alias or key
        if name in given or field.is_required():
            yield f"{indent}{name}: {given.get(name, '')}".rstrip()
            indent = indent.replace("-", " ")
            if inner := model_of(field.annotation):
                dash = "  " if field.annotation is inner else "  - "
                yield from _fields(inner, {}, indent + dash)


def _insert(document: Document, item: Iterable[str], ends: Iterable[int] = ()) -> tuple[str, str]:
    """Insert lines after each number of entries in `ends`, or at the end; return path and text."""
    lines, item = document.text.splitlines(), list(item)
    starts = [document.place((index,)).line - 1 for index in range(len(document.value))]
    gap = item[0].startswith("-") and len(starts) > 1 and not lines[starts[1] - 1]
    for index in sorted(ends or [len(starts)], reverse=True):
        at = [*starts, len(lines)][index]
        while index and (not lines[at - 1] or lines[at - 1].startswith("#")):
            at -= 1
        lines[at:at] = [""] * gap + item
    return document.path, "\n".join(lines) + "\n"


def _proof(root: Path, found: sources.Sources, name: str, row: str) -> dict[str, str]:
    """Name a proof in its row; start its page, its test, and the programs that it lacks."""
    document = next(rows for rows in found.rows.values() if row in (rows.ids() or ()))
    at, entry = next(item for item in enumerate(document.value) if item[1].get("id") == row)
    paths = {each: proofs.program(name, each) for each in found.columns or ()}
    lacking = {each: path for each, path in paths.items() if not (root / path).exists()}
    if entry.get("proof") not in (matrix.NO_PROOF, name) or not lacking:
        raise Refused(f"the row '{row}' has a proof already")
    lines = dict(enumerate(document.text.splitlines(), 1))
    lines[document.places[at, "proof"][0].line] = f"  proof: {name}"
    if "reason" in entry:
        del lines[document.places[at, "reason"][0].line]
    words = {"name": name, "title": str(entry.get("name")).replace('"', "'")}
    words["row"] = "" if row == name else f'"{row}", '
    folder = Path(__file__).parent / "skeletons"  # templates with blanks that the check names
    starts = {file.stem: Template(file.read_text("utf-8")) for file in folder.iterdir()}
    page, test = f"{proofs.PAGES}/{name}.md", proofs.Proof(name, {}, {}).test
    made = {document.path: "\n".join(lines.values()) + "\n"}
    for path, start in (page, starts["page"].substitute(words)), (test, ""):
        made[path] = (root / path).read_text("utf-8") if (root / path).exists() else start
    for framework, program in lacking.items():
        words |= {"framework": framework, "function": framework.replace("-", "_")}
        made[program] = starts["program"].substitute(words)
        made[test] = (made[test] + starts["test"].substitute(words)).lstrip()
    return made
