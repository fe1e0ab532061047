"""How made-up values are written as files and read again: what the properties share."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from comparison.data import yaml_source
from comparison.data.document import Document
from comparison.data.problems import Problem, Problems


def read(text: str) -> tuple[Document | None, Problems]:
    """What our reader makes of a file of that text."""
    problems = Problems()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.yml"
        file.write_text(text, "utf-8", newline="")
        return yaml_source.read(file, "x.yml", problems), problems


def lines(text: str) -> list[str]:
    """The lines of a file as editors count them."""
    return re.split("\r\n|\r|\n", text)


def within(problem: Problem, text: str) -> bool:
    """Whether the place of a problem is in a file, or right behind a line of it."""
    there = lines(text)
    return (
        1 <= problem.line <= len(there) and 1 <= problem.column <= len(there[problem.line - 1]) + 1
    )
