"""Check that no blank is left in the files of a proof, which a new proof starts with."""

from __future__ import annotations

import re
from pathlib import Path

from comparison.data.problems import Place, Problems
from comparison.model.proofs import EXAMPLES, PAGES, TESTS

#: What stands for something to be written, and in brackets may say what.
_BLANK = re.compile(r"FILL IN(?: \(([^)]*)\))?")
_FILES = (f"{EXAMPLES}/*/*_app.py", f"{PAGES}/*.md", f"{TESTS}/test_*.py")


def check_blanks(root: Path, problems: Problems) -> None:
    """Report every blank in the programs, pages and tests of the proofs."""
    for pattern in _FILES:
        for file in sorted(root.glob(pattern)):
            path = file.relative_to(root).as_posix()
            if file.is_symlink() or not file.is_file():
                problems.report(path, "no file of its own", "put the file here")
                continue
            text = file.read_text("utf-8", errors="replace")
            for number, line in enumerate(text.split("\n") if "FILL IN" in text else (), 1):
                for found in _BLANK.finditer(line):
                    at = Place(number, found.start() + 1)
                    problems.report(path, found[1] or "to be filled in", "", at, "blank")
