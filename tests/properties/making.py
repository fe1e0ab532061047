"""How made-up values are written as files and read again: what the properties share."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from comparison import source
from comparison.source import Problem, Report, Value

#: Text of one line with every letter that a text of the data may hold, and all that is special.
LINES = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp")) | st.sampled_from("`*_[]()\\&<>\"'{}#:- "),
    max_size=40,
)


def read(text: str) -> tuple[Value | None, list[Problem]]:
    """What our reader makes of a file of that text."""
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.yml"
        file.write_text(text, "utf-8", newline="")
        return source.read(file, Report("x.yml", problems)), problems


def parsed(value: Any) -> Value:
    """A plain value as our reader has it, each in a place of its own."""
    read_value, problems = read(json.dumps(value, indent=1, ensure_ascii=False))
    assert problems == []
    assert read_value is not None
    return read_value


def lines(text: str) -> list[str]:
    """The lines of a file as editors count them."""
    return re.split("\r\n|\r|\n", text)


def within(problem: Problem, text: str) -> bool:
    """Whether the place of a problem is in a file, or right behind a line of it."""
    there = lines(text)
    return (
        1 <= problem.line <= len(there) and 1 <= problem.column <= len(there[problem.line - 1]) + 1
    )
