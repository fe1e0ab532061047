"""Versions compare by their numbers, as packaging has it, and all of them with each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version

from comparison.fields.patterns import VERSION
from comparison.fields.version import order

VERSIONS = st.from_regex(VERSION.form, fullmatch=True)


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, without zeros at the end."""
    numbers = list(Version(version).release)
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


@given(VERSIONS, VERSIONS)
def test_two_versions_stand_as_their_numbers_do(a: str, b: str) -> None:
    assert (order(a) < order(b)) == (release(a) < release(b))
    assert (order(a) == order(b)) == (release(a) == release(b))


@given(VERSIONS, st.lists(st.just(".0"), max_size=3))
def test_zeros_at_the_end_change_nothing(version: str, zeros: list[str]) -> None:
    numbers = ".".join(map(str, Version(version).release))
    assert order(numbers + "".join(zeros)) == order(version)
