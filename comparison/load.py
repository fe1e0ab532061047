"""Files below `data/` -> the matrix: the shape of each file, and how they come together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from comparison import source
from comparison.model import (
    LACKING,
    Cell,
    Feature,
    Framework,
    Matrix,
    Package,
    Release,
    Term,
    Vocabulary,
)
from comparison.shape import (
    DATE,
    FLAG,
    ID,
    MONTH,
    VERSION,
    Choice,
    Each,
    Field,
    Line,
    Name,
    Prose,
    Record,
    Reference,
    Shape,
    Url,
    optional,
    whole,
)
from comparison.source import START, Map, Place, Problem, Report, Seq, Text, Value, nearest

VOCABULARY = "data/vocabulary.yml"
FRAMEWORKS = "data/frameworks.yml"
PACKAGES = "data/packages.yml"
#: The folder of the rows, one file a category.
FEATURES = "data/features"


def term(**more: Field) -> Record:
    """The shape of a word of a vocabulary; some kinds of words have more fields than others."""
    fields = {"id": Field(ID), "name": Field(Line(60))}
    return Record(fields | more | {"description": Field(Prose(300))}, Term)


#: The shapes of levels, as templates/marks.html draws them.
SHAPES = ("disc", "square", "diamond", "ring", "dash")
VOCABULARY_SHAPE = Record(
    {
        "checked": Field(DATE),
        "levels": Field(
            Each(
                term(
                    shape=Field(Choice(*SHAPES)),
                    package=Field(Choice("required", "optional", "never")),
                )
            )
        ),
        "defaults": Field(Each(term(extension=Field(Line(60))))),
        "states": Field(Each(term())),
        "categories": Field(Each(term())),
    },
    whole,
)
_RELEASE = Record(
    {
        "line": Field(VERSION),
        "label": optional(Choice("newest", "LTS")),
        "version": Field(VERSION),
        "released": Field(DATE),
        "first_released": Field(DATE),
        "python": Field(Line(60)),
        "bugfixes_until": optional(MONTH),
        "supported_until": optional(MONTH),
        "source": Field(Url()),
    },
    Release,
)
FRAMEWORKS_SHAPE = Each(
    Record(
        {
            "id": Field(ID),
            "name": Field(Line(40)),
            "package": Field(ID),
            "releases": Field(Each(_RELEASE)),
        },
        Framework,
    ),
    partial=True,
)
#: Other names, by which the search finds a thing.
_ALSO = Each(Line(30), single=True)
PACKAGES_SHAPE = Each(
    Record(
        {
            "id": Field(ID),
            "name": Field(Line(60)),
            "version": Field(VERSION),
            "released": Field(DATE),
            "state": Field(Reference("state")),
            "steward": Field(Name(60)),
            "about": Field(Prose(160)),
            "source": Field(Url()),
            "also": optional(_ALSO),
        },
        Package,
    ),
    partial=True,
    sorted=True,
)
_CELL = Record(
    {
        "support": Field(Reference("level")),
        "default": optional(Reference("default")),
        "since": optional(VERSION),
        "package": optional(Each(Reference("package"), single=True)),
        "note": Field(Prose(160)),
        "source": Field(Each(Url(), single=True)),
    },
    Cell,
)
_FEATURE = {
    "id": Field(ID),
    "name": Field(Line(60)),
    "why": Field(Prose(200)),
    "proof": Field(Reference("proof")),
    "reason": optional(Prose(120)),
    "opinion": optional(FLAG),
    "also": optional(_ALSO),
}


#: Names that no framework can have, because they are fields of a feature.
RESERVED = frozenset(_FEATURE) | {"at", "feature", "why"}


def features_shape(frameworks: Sequence[str], path: str, category: str) -> Shape:
    """The shape of a feature file: its columns are the frameworks of the data."""
    columns = [name for name in frameworks if name not in RESERVED]

    def build(at: Place, opinion: Text | None, **fields: Any) -> Feature:
        cells = {name: fields.pop(name) for name in columns}
        return Feature(at, path, category, opinion=opinion == "true", cells=cells, **fields)

    record = Record(_FEATURE | {name: Field(_CELL) for name in columns}, build)
    return Each(record, partial=True)


_Item = TypeVar("_Item", bound=Any)


class Known(NamedTuple):
    """The ids that the files name, in their order and with those of faulty records.

    None: a file could not be read.

    So that one mistake in a record is one problem, and not one more for each reference to it.
    """

    frameworks: tuple[str, ...] | None
    packages: tuple[str, ...] | None
    features: tuple[str, ...] | None


def load(root: Path, problems: list[Problem]) -> tuple[Matrix | None, Known]:
    """The matrix of a project and the ids it names; what is wrong is added to the problems.

    No matrix comes back where its vocabulary or its frameworks can't be used.
    """
    vocabulary = _vocabulary(root, problems)
    frameworks, framework_ids = _listed(root, FRAMEWORKS, FRAMEWORKS_SHAPE, problems)
    packages, package_ids = _listed(root, PACKAGES, PACKAGES_SHAPE, problems)
    features: dict[str, Feature] = {}
    feature_ids: tuple[str, ...] | None = ()
    for file in sorted((root / "data" / "features").glob("[!.]*")):
        path = file.relative_to(root).as_posix()
        report = Report(path, problems)
        if file.suffix != ".yml" or not file.is_file():
            report.add(START, "file", "not read: no file whose name ends in .yml", "rename it")
            continue
        if vocabulary and file.stem not in vocabulary.categories:
            what = f"the file's name '{file.stem}' is not a category of data/vocabulary.yml"
            report.add(START, "file", what, nearest(file.stem, vocabulary.categories))
        shape = None
        if framework_ids is not None:
            shape = features_shape(framework_ids, path, file.stem)
        features, ids = _listed(root, path, shape, problems, features)
        feature_ids = None if ids is None or feature_ids is None else feature_ids + ids
    if vocabulary and any(
        not (root / "data" / "features" / f"{name}.yml").is_file() for name in vocabulary.categories
    ):
        feature_ids = None  # which is a problem of its own
    known = Known(framework_ids, package_ids, feature_ids)
    if vocabulary is None or not frameworks:
        return None, known
    return Matrix(vocabulary, frameworks, packages, features), known


def read(
    root: Path, path: str, shape: Shape | None, problems: list[Problem]
) -> tuple[Any, Value | None]:
    """A file's content by its shape, and as it was written; None for what can't be used.

    Without a shape, only what is wrong with the file as YAML is reported.
    """
    report = Report(path, problems)
    if not (root / path).is_file():
        report.add(START, "file", "missing")
        return None, None
    if not own(root, path):
        report.add(
            START, "file", "a symbolic link, or in a folder that is one", "put the file here"
        )
        return None, None
    value = source.read(root / path, report)
    return (shape.read(value, "", report) if shape and value is not None else None), value


def own(root: Path, path: str) -> bool:
    """Whether a path of the project leads through no symbolic link, which may lead out of it."""
    return (root / path).resolve() == root.resolve() / path


def recorded(root: Path, path: str, shape: Shape | None, problems: list[Problem], mend: str) -> Any:
    """What a tool recorded in a JSON file, by its shape; None for what can't be used, or is absent.

    JSON is YAML, too: it is read like the other data, so that a problem has its line and column.
    `mend` is the hint for a file that is no JSON.
    """
    file = root / path
    if not file.is_file():
        return None
    if not own(root, path):
        return read(root, path, None, problems)[0]
    try:
        json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        at = Place(getattr(error, "lineno", 1), getattr(error, "colno", 1))
        Report(path, problems).add(at, "file", "not JSON", mend)
        return None
    return read(root, path, shape, problems)[0]


def unique(items: Iterable[_Item], report: Report, found: dict[str, _Item]) -> dict[str, _Item]:
    """The items by id, after those found before; an id that comes again is reported."""
    for item in items:
        first = found.setdefault(item.id, item)
        if first is not item:
            place = f"{getattr(first, 'path', report.path)}:{first.id.line}"
            report.add(item.id, item.id, f"the id '{item.id}' again", f"first at {place}")
    return found


def _vocabulary(root: Path, problems: list[Problem]) -> Vocabulary | None:
    report = Report(VOCABULARY, problems)
    fields, _ = read(root, report.path, VOCABULARY_SHAPE, problems)
    if fields is None:
        return None
    for kind in ("levels", "defaults", "states", "categories"):
        fields[kind] = unique(fields[kind], report, {})
    vocabulary = Vocabulary(**fields)
    if LACKING not in vocabulary.levels:
        report.add(vocabulary.at, "levels", f"the level '{LACKING}' is missing")
    return vocabulary


def _listed(
    root: Path,
    path: str,
    shape: Shape | None,
    problems: list[Problem],
    before: dict[str, Any] | None = None,
) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    """The records of a file by id, and the ids of all, also of those that could not be used."""
    items, written = read(root, path, shape, problems)
    found = unique(items or (), Report(path, problems), dict(before or {}))
    if not isinstance(written, Seq):
        return found, None
    ids = (item.get(Text("id")) for item in written if isinstance(item, Map))
    return found, tuple(dict.fromkeys(name for name in ids if isinstance(name, Text)))
