"""What the matrix says of itself: its rows in order, and which version is newer."""

from __future__ import annotations

import pytest
from project import SMALL, read

from comparison.fields.version import is_of_line, order

MATRIX = read(SMALL).matrix


def test_rows_stand_by_category_and_those_of_one_can_be_had() -> None:
    assert [row.id for row in MATRIX.rows()] == ["csrf", "csp", "cli"]
    assert [row.id for row in MATRIX.rows("tools")] == ["cli"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [("5.2", "5.10"), ("5.2.9", "5.2.10"), ("6", "6.0.1"), ("5.9", "6.0"), ("1.2rc1", "1.2")],
)
def test_a_version_compares_by_its_numbers(older: str, newer: str) -> None:
    assert order(older) < order(newer)


@pytest.mark.parametrize("same", ["6", "6.0", "6.0.0"])
def test_zeros_at_the_end_of_a_version_count_nothing(same: str) -> None:
    assert order(same) == order("6.0")


@pytest.mark.parametrize(
    ("version", "line", "of_it"),
    [
        ("6.1.3", "6.1", True),
        ("6.1", "6.1", True),
        ("6.1rc1", "6.1", True),
        ("6.0.10", "6.0", True),
        ("6.1.3", "6.0", False),
        ("6.10.1", "6.1", False),
        ("16.1", "6.1", False),
        ("6", "6.0", False),
    ],
)
def test_a_version_is_of_the_line_that_it_begins_with(version: str, line: str, of_it: bool) -> None:
    assert is_of_line(version, line) == of_it


def test_lines_with_older_newest_versions_lack_a_version() -> None:
    alpha = MATRIX.frameworks["alpha"]
    assert [line.name for line in alpha.lacking("5.10.1")] == ["5.2 LTS"]
    assert [line.name for line in alpha.lacking("5.10.2")] == ["5.10", "5.2 LTS"]
    assert alpha.lacking("5.2.9") == []


def test_a_level_says_who_brings_a_feature() -> None:
    levels = MATRIX.vocabulary.levels
    assert [name for name, level in levels.items() if level.built_in] == ["built-in"]
    assert [name for name, level in levels.items() if level.added] == ["third-party"]
