"""JSON Schemas of the data files, for editors, made from the models that check them."""

from collections.abc import Callable, Collection, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from comparison.data.files import dump
from comparison.data.problems import Problems
from comparison.fields.base import ListOf
from comparison.fields.text import KNOWN
from comparison.model import measurements, notes_apps, proofs, upgrades
from comparison.model.changes import Change
from comparison.model.claims import Claims
from comparison.model.decision import decision_type
from comparison.model.matrix import RESERVED, Framework, GlossaryTerm, Package, Vocabulary, row_type
from comparison.model.myths import Myth
from comparison.model.needs import Needs
from comparison.model.sources import read_sources

#: Where the schemas are, so that an editor finds them in a clone, without a network.
FOLDER = "data/schema"
#: The version of JSON Schema that every editor knows.
_DIALECT = "http://json-schema.org/draft-07/schema#"

Ids = Mapping[str, Collection[str]]
_generated = cache(lambda type_: TypeAdapter(type_).json_schema())  # a server asks again


def files(root: Path) -> dict[str, str]:
    """Return the schemas of a project by path; none where the data can't be read.

    Faulty entries count, so that an editor knows a package while its entry is being written.
    """
    ids = read_sources(root, Problems()).known.ids
    known = {kind: found for kind, found in ids.items() if found is not None}
    if len(known) < len(ids):
        return {}
    return {f"{FOLDER}/{name}": text() for name, text in documents(known).items()}


def documents(known: Ids) -> dict[str, Callable[[], str]]:
    """Return what makes the text of every schema, by the name of its file."""
    columns = tuple(name for name in known["framework"] if name not in RESERVED)
    types: dict[str, Any] = {
        "vocabulary": Vocabulary,
        "needs": Needs,
        "glossary": ListOf[GlossaryTerm],
        "frameworks": ListOf[Framework],
        "packages": ListOf[Package],
        "features": ListOf[row_type(columns)],  # type: ignore[misc]
        "changes": ListOf[Change],
        "decision": decision_type(columns),
        "claims": Claims,
        "myths": ListOf[Myth],
        "app": notes_apps.written_type(columns),
        "app-figures": notes_apps.Figures,
        "measurements": ListOf[measurements.Run],
        "proofs": proofs.Record,
        "upgrades": ListOf[upgrades.Upgrade],
        "upgrades-record": upgrades.Record,
    }
    return {f"{kind}.json": partial(_document, type_, known) for kind, type_ in types.items()}


def _document(type_: Any, known: Ids) -> str:
    """Return a type as a JSON Schema, with the ids that it may refer to."""
    used: set[str] = set()
    schema: dict[str, Any] = _as_written(_generated(type_), used)
    if used:
        ids = {kind: {"enum": _as_read(known[kind])} for kind in sorted(used)}
        schema["$defs"] = schema.get("$defs", {}) | ids
    return dump({"$schema": _DIALECT, **schema})


def _as_written(value: Any, used: set[str]) -> Any:
    """Name the ids of a kind by a reference, and leave null out, which nobody may write."""
    if isinstance(value, list):
        return [_as_written(item, used) for item in value if item != {"type": "null"}]
    if not isinstance(value, dict):
        return value
    found = {
        key: _as_written(item, used)
        for key, item in value.items()
        if key != "default" or isinstance(item, dict)  # a field of that name
    }
    if kind := found.pop(KNOWN, ""):
        used.add(kind)
        found.pop("type", None)
        found["$ref"] = f"#/$defs/{kind}"
    if "patternProperties" in found:  # which alone allows other names
        found.pop("propertyNames", None)
        found["additionalProperties"] = False
    if len(found.get("anyOf", ())) == 1:
        found = {**found.pop("anyOf")[0], **found}
    return found


def _as_read(words: Collection[str]) -> list[Any]:
    """Return words, and what an editor reads where they stand without quotes: true for `true`."""
    booleans = [word == "true" for word in words if word in ("true", "false")]
    return [*words, *booleans]
