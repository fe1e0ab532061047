"""Compare versions by their numbers."""

from __future__ import annotations

import re


def order(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version, which compare: 6.0 equals 6.0.0."""
    numbers = []
    for part in version.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def is_of_line(version: str, line: str) -> bool:
    """Return whether a version is of a release line: 6.1.3 of 6.1."""
    return re.match(rf"{re.escape(line)}(?!\d)", version) is not None
