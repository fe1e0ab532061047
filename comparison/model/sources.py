"""All files of a project, read, and what they may refer to."""

from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from comparison.data import files
from comparison.data.document import Document
from comparison.data.problems import Problems, nearest
from comparison.fields.reading import E, read_entries, read_value
from comparison.fields.text import Known
from comparison.model.matrix import NO_PROOF, RESERVED
from comparison.model.proofs import proof_names


class Sources(NamedTuple):
    """The documents of a project by path, without those that can't be read."""

    root: Path
    problems: Problems
    documents: Mapping[str, Document]
    known: Known
    check_records: bool
    """Whether records are checked against the data."""

    @property
    def rows(self) -> dict[str, Document]:
        """Return the documents of the rows, one a category."""
        documents = self.documents.items()
        return {path: each for path, each in documents if path.startswith(f"{files.FEATURES}/")}

    @property
    def columns(self) -> tuple[str, ...] | None:
        """Return the ids of the frameworks that can be columns, if the frameworks are known."""
        ids = self.known.ids["framework"]
        return None if ids is None else tuple(name for name in ids if name not in RESERVED)

    def value(self, type_: Any, path: str) -> Any:
        """Return what a file has as a model, or None after reporting why not."""
        return read_value(type_, self.documents.get(path), self.known)

    def by_columns(self, type_: Callable[[tuple[str, ...]], Any], path: str) -> Any:
        """Return what a file has as a model of the frameworks, or None where they are unknown."""
        return None if self.columns is None else self.value(type_(self.columns), path)

    def record(self, type_: Any, path: str) -> Any:
        """Return what a tool recorded as a model, or None where there is none or it is faulty."""
        if not (self.root / path).is_file():
            return None
        document = files.read(self.root, path, self.problems)  # JSON is YAML, too
        return read_value(type_, document, self.known if self.check_records else Known())

    def entries(self, model: type[E], path: str) -> dict[str, E]:
        """Return the entries of a file by id, those that are right also where others are faulty."""
        return read_entries(model, self.documents.get(path), self.known)


def read_sources(root: Path, problems: Problems, check_records: bool = True) -> Sources:
    """Read the files that people write, and find out what they may refer to.

    Faulty entries count, so that one mistake in an entry is one problem, and not one more for each
    reference to it.
    """
    paths = [files.VOCABULARY, files.FRAMEWORKS, files.PACKAGES, files.DECISION, files.NEEDS]
    paths += [files.CLAIMS, files.CHANGES, files.GLOSSARY]
    paths += [files.MYTHS] if check_records else []
    paths += [path for path in (files.NOTES_APPS, files.UPGRADES) if (root / path).is_file()]
    documents = {path: files.read(root, path, problems) for path in paths}

    def ids(path: str, *keys: str) -> tuple[str, ...] | None:
        document = documents[path]
        return document.ids(*keys) if document else None

    categories = ids(files.VOCABULARY, "categories")
    rows = _read_rows(root, categories, problems)
    documents |= rows
    features = [ids(path) for path in rows]
    if categories is None or any(f"{files.FEATURES}/{name}.yml" not in rows for name in categories):
        features.append(None)  # which is a problem of its own
    known = {
        "level": ids(files.VOCABULARY, "levels"),
        "default": ids(files.VOCABULARY, "defaults"),
        "state": ids(files.VOCABULARY, "states"),
        "category": categories,
        "framework": ids(files.FRAMEWORKS),
        "package": ids(files.PACKAGES),
        "feature": None if None in features else tuple(chain(*filter(None, features))),
        "proof": (NO_PROOF, *proof_names(root)),
        "verdict": ids(files.CLAIMS, "verdicts"),
        "claim": ids(files.CLAIMS, "sections", "claims"),
    }
    refers = Known(dict(known), lambda page: (root / "docs" / page).is_file())
    readable = {path: document for path, document in documents.items() if document}
    return Sources(root, problems, readable, refers, check_records)


def _read_rows(
    root: Path, categories: tuple[str, ...] | None, problems: Problems
) -> dict[str, Document | None]:
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
