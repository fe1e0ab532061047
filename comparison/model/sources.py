"""All files of a project, read, and what they may refer to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from comparison.data import files
from comparison.data.document import Document
from comparison.data.problems import Problems, nearest
from comparison.fields.reading import E, read_entries, read_value
from comparison.fields.text import Known
from comparison.model.matrix import NO_PROOF, RESERVED
from comparison.model.proofs import proof_names

Ids = tuple[str, ...] | None


class Sources(NamedTuple):
    """The documents of a project by path; None for what can't be read."""

    root: Path
    problems: Problems
    documents: Mapping[str, Document | None]
    rows: Mapping[str, Document | None]
    known: Known
    held: bool
    """Whether records are held to the data."""

    @property
    def columns(self) -> tuple[str, ...] | None:
        """Return the ids of the frameworks that can be columns, if the frameworks are known."""
        ids = self.known.ids["framework"]
        return None if ids is None else tuple(name for name in ids if name not in RESERVED)

    def value(self, type_: Any, path: str) -> Any | None:
        """Return what a file has as a model, or None after reporting why not."""
        return read_value(type_, self.documents.get(path), self.known)

    def record(self, type_: Any, path: str) -> Any | None:
        """Return what a tool recorded as a model, or None where there is none or it is faulty."""
        document = files.read_record(self.root, path, self.problems)
        return read_value(type_, document, self.known if self.held else Known())

    def entries(self, model: type[E], path: str) -> dict[str, E]:
        """Return the entries of a file by id, those that are right also where others are faulty."""
        document = self.rows.get(path) or self.documents.get(path)
        return read_entries(model, document, self.known)


def read_sources(root: Path, problems: Problems, quotes: bool = True) -> Sources:
    """Read the files that people write, and find out what they may refer to.

    Faulty entries count, so that one mistake in an entry is one problem, and not one more for each
    reference to it.
    """
    paths = [files.VOCABULARY, files.FRAMEWORKS, files.PACKAGES, files.DECISION, files.NEEDS]
    paths += [files.CLAIMS, files.CHANGES, files.GLOSSARY, *([files.MYTHS] if quotes else [])]
    optional = files.NOTES_APPS, files.UPGRADES
    paths += [path for path in optional if (root / path).is_file()]
    documents = {path: files.read(root, path, problems) for path in paths}
    vocabulary = documents[files.VOCABULARY]
    categories = _ids(vocabulary, "categories")
    rows = _read_rows(root, categories, problems)
    features = [_ids(document) for document in rows.values()]
    if categories is None or any(f"{files.FEATURES}/{name}.yml" not in rows for name in categories):
        features.append(None)  # which is a problem of its own
    known: dict[str, Ids] = {
        "level": _ids(vocabulary, "levels"),
        "default": _ids(vocabulary, "defaults"),
        "state": _ids(vocabulary, "states"),
        "category": categories,
        "framework": _ids(documents[files.FRAMEWORKS]),
        "package": _ids(documents[files.PACKAGES]),
        "feature": _joined(features),
        "proof": (NO_PROOF, *proof_names(root)),
        "verdict": _ids(documents[files.CLAIMS], "verdicts"),
        "claim": _claim_ids(documents[files.CLAIMS]),
    }
    refers = Known(dict(known), lambda page: (root / "docs" / page).is_file())
    return Sources(root, problems, documents, rows, refers, quotes)


def _read_rows(root: Path, categories: Ids, problems: Problems) -> dict[str, Document | None]:
    """Read the files of the rows, one a category."""
    rows = {}
    for file in sorted((root / files.FEATURES).glob("[!.]*")):
        path = file.relative_to(root).as_posix()
        if file.suffix != ".yml" or not file.is_file():
            problems.report(path, "not read: no file whose name ends in .yml", "rename it")
            continue
        if categories is not None and file.stem not in categories:
            what = f"the file's name '{file.stem}' is not a category of {files.VOCABULARY}"
            problems.report(path, what, nearest(file.stem, categories))
        rows[path] = files.read(root, path, problems)
    return rows


def _ids(document: Document | None, *keys: str | int) -> Ids:
    return document.ids(*keys) if document else None


def _claim_ids(document: Document | None) -> Ids:
    sections = document.get(("sections",)) if document else None
    if not isinstance(sections, list):
        return None
    indexes = range(len(sections))
    return _joined(_ids(document, "sections", index, "claims") for index in indexes)


def _joined(parts: Iterable[Ids]) -> Ids:
    """Return ids in one, or None where some are not known."""
    found: list[str] = []
    for part in parts:
        if part is None:
            return None
        found += part
    return tuple(dict.fromkeys(found))
