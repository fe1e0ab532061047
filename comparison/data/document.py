"""A data file that has been read: its values, and the place of each."""

from contextlib import suppress
from functools import cached_property
from itertools import chain
from typing import Any

import yaml

from comparison.data.problems import Place, Problems

#: libyaml's parser where PyYAML was built with it, which is ten times as fast.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: The way to a value: keys and indexes from the root.
Location = tuple[str | int, ...]
#: The most characters of an id in a message.
MAX_NAME = 60


def place_of(mark: Any) -> Place:
    """Return the place that a mark of YAML is at."""
    return Place(mark.line + 1, mark.column + 1)


def _item(value: Any, part: str | int) -> Any:
    """Return an item of a value, or None where there is none."""
    with suppress(LookupError, TypeError):
        return value[part]


class Fields(dict[str, Any]):
    """A mapping, and the line of its id, else of its start."""

    __slots__ = ("line",)
    line: int


class Document:
    """Values (texts, lists, mappings) by location, and where problems are reported.

    Most documents are right: the text is read again for places where one is asked for. Values are
    dropped when models have been made of them.
    """

    def __init__(self, path: str, problems: Problems, text: str) -> None:
        self.path = path
        self.problems = problems
        self.text = text
        self.value: Any = None

    @cached_property
    def places(self) -> dict[Location, tuple[Place, Place, Any]]:
        """Return where the key of each value starts, where the value does, and a text itself."""
        found: dict[Location, tuple[Place, Place, Any]] = {}

        def add(location: Location, node: Any, key: Any) -> None:
            if location in found:  # of a key that comes again
                return
            text = node.value if isinstance(node, yaml.ScalarNode) else None
            found[location] = place_of(key.start_mark), place_of(node.start_mark), text
            if isinstance(node, yaml.MappingNode):
                for key, item in node.value:
                    if isinstance(key, yaml.ScalarNode):
                        add((*location, key.value), item, key)
            elif isinstance(node, yaml.SequenceNode):
                for index, item in enumerate(node.value):
                    add((*location, index), item, item)

        root = yaml.compose(self.text, Loader=LOADER)
        add((), root, root)
        return found

    def report(self, location: Location, what: str, hint: str = "", key: bool = False) -> None:
        """Report a problem with the value at a location, or with its key."""
        place = self.places[location][0] if key else self.place(location)
        self.problems.report(self.path, what, hint, place, self.name(location))

    def place(self, location: Location) -> Place:
        """Return where a value starts; the value around it where it has no place of its own."""
        while location not in self.places:
            location = location[:-1]
        return self.places[location][1]

    def get(self, location: Location) -> Any:
        """Return the value at a location, or None."""
        value = self.value
        for part in location:
            value = _item(value, part)
        return value

    def name(self, location: Location) -> str:
        """Return a location as people write it, from the innermost item with an id: `csrf.why`."""
        name = ""
        for end, part in enumerate(location, 1):
            if isinstance(part, str):
                name = f"{name}.{part}" if name else part
            elif location[:end] in self.places:  # else one value is in place of a list
                *_, id_ = self.places.get((*location[:end], "id"), (None,))
                name = id_[:MAX_NAME] if id_ else f"{name}[{part + 1}]"
        return name

    def ids(self, *keys: str) -> tuple[str, ...] | None:
        """Return the ids in the list at `keys`, also of faulty items; None where there is no list.

        Where `keys` lead through a list, the lists that its items have are taken as one.
        """
        values = [self.value]
        for key in keys:
            items = chain(*(value if isinstance(value, list) else [value] for value in values))
            values = [_item(item, key) for item in items]
        if not all(isinstance(value, list) for value in values):
            return None
        ids = (item.get("id") for item in chain(*values) if isinstance(item, dict))
        return tuple(dict.fromkeys(id_ for id_ in ids if isinstance(id_, str)))
