"""What differs between two states of the data, item by item and field by field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from comparison import Comparison
from comparison.decision import Answer, Citation
from comparison.model import Release, Term
from comparison.myths import Quote

#: Where a thing stands, or what follows from that, is no content.
_PLACES = ("at", "id", "path")
#: What tells the records of a list apart.
_KEYS: dict[type, Callable[[Any], str]] = {
    Release: lambda release: release.line,
    Answer: lambda answer: answer.answer,
    Citation: lambda citation: citation.feature,
    Quote: lambda quote: f"{quote.proof} {quote.framework}",
}

#: A value is the texts it holds: none, one, or those of a list or of several lines.
Fields = dict[str, tuple[str, ...]]


class Item(NamedTuple):
    """A row, a package, or whatever else has an id: what people call it, and its fields."""

    name: str
    fields: Fields


class Change(NamedTuple):
    """A field that says something else, or is there in one of the two states only."""

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class Difference(NamedTuple):
    """What happened to the items of one kind, all by id; a renamed one has its new id as key."""

    added: dict[str, Item]
    removed: dict[str, Item]
    renamed: dict[str, str]
    changed: dict[str, list[Change]]
    moved: bool

    @property
    def touched(self) -> list[str]:
        """The ids of what is there and isn't as it was."""
        return list(dict.fromkeys([*self.added, *self.renamed, *self.changed]))


def differences(before: Comparison, after: Comparison) -> dict[str, Difference]:
    """What differs, by kind; kinds in which nothing differs are left out."""
    old, new = items(before), items(after)
    found = {kind: difference(old[kind], new[kind]) for kind in new}
    return {kind: each for kind, each in found.items() if any(each)}


def items(data: Comparison) -> dict[str, dict[str, Item]]:
    """All that has an id, by kind (in the singular) and id."""
    words, claims = data.matrix.vocabulary, data.claims
    kinds: dict[str, Mapping[str, Term]] = {
        "levels": words.levels,
        "defaults": words.defaults,
        "states": words.states,
        "categories": words.categories,
        "verdicts": claims.verdicts,
    }
    terms = {
        f"{kind}.{name}": Item(term.name, fields(term))
        for kind, those in kinds.items()
        for name, term in those.items()
    } | {
        f"sections.{name}": Item(section.name, {"name": (section.name,)})
        for name, section in claims.sections.items()
    }
    of_section = {
        str(claim.id): Item(claim.claim, {"section": (section.id,), **fields(claim)})
        for section in claims.sections.values()
        for claim in section.claims
    }
    return {
        "row": _named(data.matrix.features, "name"),
        "package": _named(data.matrix.packages, "name"),
        "framework": _named(data.matrix.frameworks, "name"),
        "word": {"checked": Item("", {"date": (words.checked,)}), **terms},
        "question": _named(data.decision.questions, "ask"),
        "outcome": _named(data.decision.outcomes, "verdict"),
        "claim": of_section,
        "myth": _named(data.myths, "myth"),
        "proof": _named(data.proofs, "id"),
        "change": _named(data.changes, "title"),
        "measurement": {"": Item("", _gathered(_values(data.measurements, "")))},
        "app": {"": Item("", _gathered(_values(data.apps, "")))},
    }


def difference(before: Mapping[str, Item], after: Mapping[str, Item]) -> Difference:
    """What differs between items of one kind.

    An item is renamed where one that is gone and one that is new say the same, or have one name.
    """
    removed = {name: item for name, item in before.items() if name not in after}
    added = {name: item for name, item in after.items() if name not in before}
    renamed: dict[str, str] = {}
    for alike in (_same_fields, _same_name):
        for new, item in list(added.items()):
            old = next((name for name, gone in removed.items() if alike(gone, item)), None)
            if old is not None:
                renamed[new] = old
                del added[new], removed[old]
    kept = [name for name in after if name not in added]
    pairs = {name: (before[renamed.get(name, name)], after[name]) for name in kept}
    changed = {
        name: found
        for name, (old_item, new_item) in pairs.items()
        if (found := _changes(old_item.fields, new_item.fields))
    }
    order = [renamed.get(name, name) for name in kept]
    moved = order != [name for name in before if name not in removed]
    return Difference(added, removed, renamed, changed, moved)


def fields(record: Any) -> Fields:
    """The fields of a record with all that is nested in it: `django.support`."""
    return _gathered(_values(record, ""))


def _named(records: Mapping[str, Any], name: str) -> dict[str, Item]:
    return {str(key): Item(getattr(value, name), fields(value)) for key, value in records.items()}


def _same_fields(one: Item, other: Item) -> bool:
    return bool(one.fields) and one.fields == other.fields


def _same_name(one: Item, other: Item) -> bool:
    return one.name.casefold() == other.name.casefold()


def _changes(before: Fields, after: Fields) -> list[Change]:
    names = dict.fromkeys([*after, *before])
    pairs = ((name, before.get(name, ()), after.get(name, ())) for name in names)
    return [Change(name, old, new) for name, old, new in pairs if old != new]


def _gathered(values: Iterator[tuple[str, tuple[str, ...]]]) -> Fields:
    found: Fields = {}
    for name, texts in values:
        found[name] = found.get(name, ()) + texts
    return found


def _values(value: Any, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields of any value of the data under their names, dotted where they are nested."""
    if value is None or value is False:
        yield name, ()
    elif isinstance(value, str):
        yield name, tuple(value.splitlines())
    elif isinstance(value, Mapping):
        for key, each in value.items():
            text = " ".join(key) if isinstance(key, tuple) else str(key)
            yield from _values(each, _dotted(name, text))
    elif (record := _record(value)) is not None:
        for key, each in record.items():
            # The cells of a row are its fields as much as its name is; so are a reason's levels.
            nested = name if key in ("cells", "levels") else _dotted(name, key)
            if key not in _PLACES:
                yield from _values(each, nested)
    elif isinstance(value, (tuple, list)) and any(_record(each) is not None for each in value):
        keys = [_KEYS.get(type(each), lambda _: "")(each) for each in value]
        yield name, tuple(keys)  # their order
        for key, each in zip(keys, value, strict=True):
            yield from _values(each, _dotted(name, key))
    elif isinstance(value, (tuple, list)):
        yield name, tuple(map(str, value))
    else:
        yield name, (str(value).lower() if value is True else str(value),)


def _record(value: Any) -> dict[str, Any] | None:
    """The fields of a dataclass or a named tuple; None for anything else."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    return None


def _dotted(name: str, part: str) -> str:
    return f"{name}.{part}" if name and part else name or part
