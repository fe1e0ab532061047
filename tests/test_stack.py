"""The stack builder: what a framework has of ticked rows, and packages that proofs ran with."""

import random

import pytest
from installed import pins
from packaging.requirements import Requirement
from project import ROOT, read

from comparison.render import stack

DATA = read(ROOT)
COLUMNS = {column.id: column for column in stack.columns(DATA)}


def pinned(requirement: Requirement) -> tuple[str, str]:
    """The name and the version of a requirement."""
    return requirement.name, next(iter(requirement.specifier)).version


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS)
def test_random_stacks_are_of_locked_versions(column: stack.Column) -> None:
    draw, locked = random.Random(column.id), set(map(pinned, pins()))
    rows = sorted(column.parts)
    for _ in range(50):
        picked = draw.sample(rows, draw.randint(1, len(rows)))
        framework, *packages = [pinned(Requirement(line)) for line in column.requirements(picked)]
        assert framework == (column.framework.package, column.release.version)
        assert set(packages) <= locked
        names = {name for name, _ in [framework, *packages]}
        for row in picked:
            options = column.parts[row].options
            assert not options or any(names >= set(option) for option in options), row
    grouped = [column.grouped(rows, group) for group in ("on", "off", "added", "lacking")]
    assert sorted(part.row.id for group in grouped for part in group) == rows


@pytest.mark.parametrize(
    ("needs", "packages"),
    [
        ([], []),
        ([[("a",)], []], ["a"]),
        ([[("a",), ("b",)], [("b",)]], ["b"]),  # one covers both
        ([[("a",), ("b",)], [("c",)]], ["a", "c"]),  # of equals the first
        ([[("a", "b")], [("b",), ("c",)]], ["a", "b"]),  # what is there already counts
        ([[("a", "b"), ("c",)]], ["c"]),  # of equals the fewest
    ],
)
def test_few_packages_cover_many_needs(
    needs: list[list[tuple[str, ...]]], packages: list[str]
) -> None:
    parts = [stack.Part(None, None, None, tuple(each)) for each in needs]  # type: ignore[arg-type]
    assert stack.chosen(parts) == packages


def test_a_preset_can_be_all_that_a_framework_has() -> None:
    rows = DATA.needs.presets["all-of-django"].needs(DATA.matrix)
    cells = {row.id: row.cells["django"].support for row in DATA.matrix.rows()}
    assert rows == [name for name, support in cells.items() if support == "built-in"]
