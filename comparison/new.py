"""Start what a contributor adds: entries with the fields of the models, left blank to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any

from comparison.data import files
from comparison.data.document import Document
from comparison.data.problems import Problems, nearest
from comparison.fields.patterns import ID
from comparison.fields.reading import model_of
from comparison.model.matrix import NO_PROOF, RESERVED, Cell, Framework, Package, row_type
from comparison.model.proofs import EXAMPLES, PAGES, Proof
from comparison.model.sources import read_sources

KINDS = ("feature", "package", "proof", "framework")
#: A proof's page, program and test, with blanks that the check names.
_TEMPLATES = Path(__file__).parent / "starts"


class Refused(ValueError):
    """Why something can't be started, in one line."""


def start(root: Path, kind: str, name: str, category: str, row: str) -> dict[str, str]:
    """Return the new texts of files, by path, with an entry of a kind and a name."""
    sources = read_sources(root, problems := Problems())
    known = {kind: ids or () for kind, ids in sources.known.ids.items()}
    columns = sources.columns or ()
    rows = {Path(path).stem: document for path, document in sources.rows.items() if document}
    if problems or None in sources.known.ids.values():
        raise Refused("the data can't be read; 'make check' says why")
    try:
        ID.read(name, sources.known)
    except ValueError as error:
        raise Refused(error) from None
    if (name in known[kind] and kind != "proof") or (kind == "framework" and name in RESERVED):
        raise Refused(f"there is a {kind} or a field '{name}' already")
    if kind == "feature":
        if name.startswith("category-"):
            raise Refused(f"'{name}' starts with 'category-', as headings do")
        item = _fields(row_type(columns), {"id": name, "proof": NO_PROOF, "reason": ""}, "- ")
        return _insert(root, rows[_find(category, rows, "category")], item)
    if kind == "package":
        at = sum(other < name for other in known[kind])
        item = _fields(Package, {"id": name, "state": "maintained"}, "- ")
        return _insert(root, sources.documents[files.PACKAGES], item, [at])
    if kind == "framework":
        item = _fields(Framework, {"id": name, "package": name}, "- ")
        made = _insert(root, sources.documents[files.FRAMEWORKS], item)
        cell = [f"  {name}:", *_fields(Cell, {}, "    ")]
        for document in rows.values():
            made |= _insert(root, document, cell, range(1, len(document.value) + 1))
        return made
    return _proof(root, rows.values(), columns, name, _find(row or name, known["feature"], "row"))


def _proof(
    root: Path, rows: Iterable[Document], columns: Iterable[str], name: str, row: str
) -> dict[str, str]:
    """Name a proof in its row, and start its programs, its test and its page.

    Of a proof that is there already, start the programs that it lacks, and their tests.
    """
    entries = ((document, *item) for document in rows for item in enumerate(document.value))
    document, at, entry = next(found for found in entries if found[2].get("id") == row)
    paths = {framework: f"{EXAMPLES}/{name}/{framework}_app.py" for framework in columns}
    lacking = {framework: path for framework, path in paths.items() if not (root / path).exists()}
    if entry.get("proof") not in (NO_PROOF, name):
        raise Refused(f"the row '{row}' has a proof already")
    if not lacking:
        raise Refused(f"the proof '{name}' has a program for each framework already")
    lines = dict(enumerate((root / document.path).read_text("utf-8-sig").splitlines(), 1))
    lines[document.places[at, "proof"][0].line] = f"  proof: {name}"
    if "reason" in entry:
        del lines[document.places[at, "reason"][0].line]
    words = {"name": name, "row": row, "title": str(entry.get("name")).replace('"', "'")}
    path, page = Proof(name, {}, {}).test, f"{PAGES}/{name}.md"
    made = {document.path: "\n".join(lines.values()) + "\n"}
    if not (root / page).exists():
        made[page] = _filled("page", words)
    made[path] = _filled("test", words)
    if (root / path).exists():
        made[path] = (root / path).read_text("utf-8")
    for framework, program in lacking.items():
        words |= {"framework": framework, "function": framework.replace("-", "_")}
        made[program] = _filled("program", words)
        made[path] += _filled("test_function", words)
    return made


def _filled(name: str, words: Mapping[str, str]) -> str:
    return Template((_TEMPLATES / f"{name}.txt").read_text("utf-8")).substitute(words)


def _find(name: str, known: Iterable[str], kind: str) -> str:
    if name not in known:
        raise Refused(f"there is no {kind} '{name}'; {nearest(name, known)}".removesuffix("; "))
    return name


def _insert(
    root: Path, document: Document | None, item: list[str], ends: Iterable[int] = ()
) -> dict[str, str]:
    """Put lines behind as many entries of a file as `ends` say, above comments; else at its end."""
    assert document
    lines = (root / document.path).read_text("utf-8-sig").splitlines()
    starts = [document.place((index,)).line - 1 for index in range(len(document.value))]
    starts.append(len(lines))
    for index in sorted(ends or [len(starts) - 1], reverse=True):
        at = starts[index]
        while index and (not lines[at - 1] or lines[at - 1].startswith("#")):
            at -= 1
        gap = item[0].startswith("-") and len(starts) > 2 and not lines[starts[1] - 1]
        lines[at:at] = [""] * gap + item
    return {document.path: "\n".join(lines) + "\n"}


def _fields(model: Any, given: Mapping[str, str], indent: str) -> list[str]:
    """Return a line for each field that is given or required, with those within it."""
    lines = []
    for key, field in model.model_fields.items():
        name = field.alias or key
        if name in given or field.is_required():
            lines.append(f"{indent}{name}: {given.get(name, '')}".rstrip())
            indent = indent.replace("-", " ")
            if inner := model_of(field.annotation):
                dash = "" if field.annotation is inner else "- "
                lines += _fields(inner, {}, f"{indent}  {dash}")
    return lines
