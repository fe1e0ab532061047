"""Fill the blanks of a start, as a contributor does who reads what the check names."""

import re
from pathlib import Path

import comparison
from comparison.data.problems import Problem

#: What a blank field of a data file may hold, by its name.
VALUES = {
    "name": "A name",
    "why": "It matters.",
    "reason": "A matter of taste.",
    "support": "not-applicable",
    "note": "It is so.",
    "source": "https://example.org/docs/",
    "line": '"1.2"',
    "version": "1.2.3",
    "released": "2026-10-01",
    "first_released": "2026-09-01",
    "python": "3.11 and newer",
    "steward": "independent",
    "about": "What it adds.",
}


def problems(root: Path) -> list[Problem]:
    return comparison.read(root)[1]


def fill(root: Path) -> list[str]:
    """Fill every blank field that the check names; what it named, in its words."""
    found = [problem for problem in problems(root) if problem.what == "empty"]
    for problem in found:
        file = root / problem.path
        lines = file.read_text("utf-8").splitlines()
        line = lines[problem.line - 1]
        assert problem.column == len(line) + 1, problem
        key = line.strip().removeprefix("- ").removesuffix(":")
        lines[problem.line - 1] = f"{line} {VALUES[key]}"
        file.write_text("\n".join(lines) + "\n", "utf-8")
    return [str(problem) for problem in found]


def fill_text(root: Path, text: str) -> list[str]:
    """Fill the other blanks, those of programs, tests and pages, with one text."""
    found = [problem for problem in problems(root) if problem.where == "blank"]
    for path in {problem.path for problem in found}:
        file = root / path
        file.write_text(re.sub(r"FILL IN \([^)]*\)", text, file.read_text("utf-8")), "utf-8")
    return [str(problem) for problem in found]
