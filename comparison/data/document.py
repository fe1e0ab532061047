"""A data file that has been read: its values, and the place of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

from comparison.data.problems import START, Place, Problems

#: The way to a value: keys and indexes from the root.
Location = tuple[str | int, ...]
#: As much of an id is shown in a message.
MAX_NAME = 60


class Marks(NamedTuple):
    """Where each value starts, and where its key stands."""

    places: dict[Location, Place]
    keys: dict[Location, Place]


class Document:
    """Plain values (text, lists, dictionaries) by location, and where problems are reported.

    Most documents are right: only the lines of ids are kept, and `find_marks` reads the text again
    where a place is asked for.
    """

    def __init__(self, path: str, problems: Problems, find_marks: Callable[[], Marks]) -> None:
        self.path = path
        self.problems = problems
        self.find_marks = find_marks
        self.value: Any = None
        self.id_lines: dict[Location, int] = {}
        #: Where a value can't be used, which has been reported.
        self.faulty: set[Location] = set()

    @cached_property
    def marks(self) -> Marks:
        """Return the places of all values and keys."""
        return self.find_marks()

    @property
    def places(self) -> dict[Location, Place]:
        """Return where each value starts."""
        return self.marks.places

    @property
    def keys(self) -> dict[Location, Place]:
        """Return where the key of each value stands."""
        return self.marks.keys

    def report(self, location: Location, what: str, hint: str = "", key: bool = False) -> None:
        """Report a problem with the value at a location, or with its key."""
        place = self.keys[location] if key else self.place(location)
        self.problems.report(self.path, what, hint, place, self.name(location))

    def report_at(self, place: Place, what: str, hint: str = "") -> None:
        """Report a problem with a place in the file, whatever stands there."""
        self.problems.report(self.path, what, hint, place)

    def place(self, location: Location) -> Place:
        """Return where a value starts; the value around it where it has no place of its own."""
        while location and location not in self.places:
            location = location[:-1]
        return self.places.get(location, START)

    def get(self, location: Location) -> Any:
        """Return the value at a location, or None."""
        value = self.value
        for part in location:
            try:
                value = value[part]
            except (LookupError, TypeError):
                return None
        return value

    def name(self, location: Location) -> str:
        """Return a location as people write it, from the innermost item with an id: `csrf.why`."""
        name = ""
        value = self.value
        for part in location:
            if isinstance(part, int) and not isinstance(value, list):
                continue  # one value in place of a list
            try:
                value = value[part]
            except (LookupError, TypeError):
                value = None
            if isinstance(part, int):
                id_ = value.get("id") if isinstance(value, dict) else None
                name = id_[:MAX_NAME] if isinstance(id_, str) else f"{name}[{part + 1}]"
            else:
                name = f"{name}.{part}" if name else part
        return name

    def ids(self, *keys: str | int) -> tuple[str, ...] | None:
        """Return the ids of the items of a list, also of faulty ones; None where there is none."""
        items = self.get(keys)
        if not isinstance(items, list):
            return None
        ids = (item.get("id") for item in items if isinstance(item, dict))
        return tuple(dict.fromkeys(id_ for id_ in ids if isinstance(id_, str)))
