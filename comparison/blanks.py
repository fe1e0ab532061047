"""Blanks in the files of a proof, which a new proof starts with and nobody may leave."""

from __future__ import annotations

import re
from pathlib import Path

from comparison.proofs import EXAMPLES, PAGES, TESTS
from comparison.source import START, Place, Problem, Report

#: What stands for something to be written, and in brackets may say what.
_BLANK = re.compile(r"FILL IN(?: \(([^)]*)\))?")
_FILES = (f"{EXAMPLES}/*/*_app.py", f"{PAGES}/*.md", f"{TESTS}/test_*.py")


def blank(what: str) -> str:
    """A blank for the thing that is named."""
    return f"FILL IN ({what})"


def check(root: Path, problems: list[Problem]) -> None:
    """Report every blank in the programs, pages and tests of the proofs."""
    for pattern in _FILES:
        for file in sorted(root.glob(pattern)):
            report = Report(file.relative_to(root).as_posix(), problems)
            if file.is_symlink() or not file.is_file():
                report.add(START, "file", "no file of its own", "put the file here")
                continue
            text = file.read_text("utf-8", errors="replace")
            for number, line in enumerate(text.split("\n") if "FILL IN" in text else (), 1):
                for found in _BLANK.finditer(line):
                    at = Place(number, found.start() + 1)
                    report.add(at, "blank", found[1] or "to be filled in")
