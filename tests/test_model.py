"""A version knows which is newer, and of which line it is."""

from pathlib import Path

import pytest
from project import SMALL, read, replace

from comparison.fields.version import is_of_line, order

MATRIX = read(SMALL).matrix


def test_a_version_compares_by_its_numbers() -> None:
    versions = ["1.2rc1", "1.2", "5.2", "5.2.9", "5.2.10", "5.9", "5.10", "6", "6.0.1"]
    numbers = [*map(order, versions)]
    assert sorted(set(numbers)) == numbers
    assert order("6") == order("6.0") == order("6.0.0")


@pytest.mark.parametrize(
    ("line", "of_it", "of_another"),
    [("6.1", "6.1 6.1.3 6.1rc1", "6.10.1 16.1"), ("6.0", "6.0.10", "6 6.1.3")],
)
def test_a_version_is_of_the_line_that_it_begins_with(
    line: str, of_it: str, of_another: str
) -> None:
    assert all(is_of_line(version, line) for version in of_it.split())
    assert not any(is_of_line(version, line) for version in of_another.split())


def test_lines_with_older_newest_versions_lack_a_version() -> None:
    alpha = MATRIX.frameworks["alpha"]
    assert [line.name for line in alpha.lacking("5.10.1")] == ["5.2 LTS"]
    assert [line.name for line in alpha.lacking("5.10.2")] == ["5.10", "5.2 LTS"]
    assert alpha.lacking("5.2.9") == []


def test_of_two_lines_of_long_support_the_older_is_meant(small: Path) -> None:
    replace(small / "data" / "frameworks.yml", "label: newest", "label: LTS")
    assert read(small).matrix.frameworks["alpha"].lines["LTS"].version == "5.2.9"


def test_an_older_line_has_what_a_package_adds(small: Path) -> None:
    rows = small / "data" / "features" / "security.yml"
    replace(rows, 'since: "5.10"', 'since: "5.10"\n    package: beta-forms')
    matrix = read(small).matrix
    cell, lines = matrix.features["csp"].cells["alpha"], matrix.frameworks["alpha"].releases
    assert [matrix.level_in(cell, line).id for line in lines] == ["built-in", "third-party"]
