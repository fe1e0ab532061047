"""JSON Schemas of the data files, for editors, from the shapes that the check reads them by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from comparison import claims, files, load, proofs
from comparison.model import NO_PROOF
from comparison.shape import Shape, as_read
from comparison.source import Problem, TooMany

#: Where the schemas stand, so that an editor finds them in a clone, without a network.
FOLDER = "data/schema"
#: The version of JSON Schema that every editor knows.
_DIALECT = "http://json-schema.org/draft-07/schema#"


def names(root: Path) -> tuple[dict[str, list[str]], list[Problem]]:
    """What the data of a project has, by kind, in the order of the files; and what is in the way.

    Faulty records count, so that an editor knows a package while its entry is being written.
    """
    problems: list[Problem] = []
    try:
        matrix, known = load.load(root, problems)
        article = claims.load(root, known, problems)
    except TooMany:
        return {}, problems
    if matrix is None or article is None or None in known:
        return {}, problems
    words = matrix.vocabulary
    found: dict[str, Iterable[str]] = {
        "level": words.levels,
        "default": words.defaults,
        "state": words.states,
        "framework": known.frameworks or (),
        "package": known.packages or (),
        "feature": known.features or (),
        "proof": [NO_PROOF, *sorted(file.name for file in (root / proofs.EXAMPLES).glob("*/"))],
        "verdict": article.verdicts,
    }
    return {kind: list(map(str, ids)) for kind, ids in found.items()}, []


def documents(known: Mapping[str, list[str]]) -> dict[str, str]:
    """The text of every schema by the name of its file; `known` has the ids of each kind."""
    return {
        f"{kind}.json": _text(document(shape, known))
        for kind, shape in files.shapes(known["framework"]).items()
    }


def document(shape: Shape, known: Mapping[str, list[str]]) -> dict[str, Any]:
    """A shape as a whole JSON Schema, with the ids that it refers to."""
    body = shape.schema()
    used = sorted({name.rpartition("/")[2] for name in _references(body)})
    definitions = {kind: {"enum": as_read(known[kind])} for kind in used}
    return {"$schema": _DIALECT, **body} | ({"definitions": definitions} if used else {})


def write(folder: Path, known: Mapping[str, list[str]]) -> list[Path]:
    """Write the schemas that are not there as they should be; the files that were written."""
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    stale = {
        folder / name: text
        for name, text in documents(known).items()
        if not _holds(folder / name, text)
    }
    for file, text in stale.items():
        file.unlink(missing_ok=True)  # it may be a link to a file elsewhere
        file.write_text(text, "utf-8", newline="\n")
    return list(stale)


def _holds(file: Path, text: str) -> bool:
    """Whether a file, and no link to one, holds a text."""
    return file.is_file() and not file.is_symlink() and file.read_text("utf-8", "replace") == text


def _references(value: object) -> Iterator[str]:
    """Every `$ref` within a schema."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from [item] if key == "$ref" else _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)


def _text(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
