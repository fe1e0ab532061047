"""Whatever edits do to a line: the check names it or accepts it, and `fmt` keeps what is said."""

from __future__ import annotations

import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import within
from project import ROOT, SMALL

import comparison
from comparison.data import files, formatter, yaml_source
from comparison.data.problems import Problems

#: Gives the lines of a file in which one has been edited.
Edit = Callable[[list[str], int, random.Random], list[str]]


def swapped(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return [*lines[:at], *reversed(lines[at : at + 2]), *lines[at + 2 :]]


def misspelt(lines: list[str], at: int, chance: random.Random) -> list[str]:
    letters = [found.start() for found in re.finditer(r"\w", lines[at])]
    index = chance.choice(letters or [0])
    other = chance.choice("abcxyz019:#'\"-{[&*!|>%@`\\\t é")
    return with_line(lines, at, lines[at][:index] + other + lines[at][index + 1 :])


def outdented(lines: list[str], at: int, chance: random.Random) -> list[str]:
    depth = len(lines[at]) - len(lines[at].lstrip(" "))
    return with_line(lines, at, lines[at][chance.randint(min(1, depth), depth) :])


def unquoted(lines: list[str], at: int, chance: random.Random) -> list[str]:
    quotes = [found.start() for found in re.finditer("[\"'`]", lines[at])]
    index = chance.choice(quotes or [len(lines[at])])
    return with_line(lines, at, lines[at][:index] + lines[at][index + 1 :])


def commented(lines: list[str], at: int, chance: random.Random) -> list[str]:
    """Put a comment on a line of its own, or behind what stands there."""
    mark = f"# mark {chance.randrange(10**9)} is here"
    if chance.random() < 0.5:
        return [*lines[:at], " " * chance.randrange(8) + mark, *lines[at:]]
    return with_line(lines, at, f"{lines[at]} {mark}")


def requoted(lines: list[str], at: int, chance: random.Random) -> list[str]:
    """Write the text of a field in other quotes, or as a block below it."""
    found = re.fullmatch(r"( *)((?:- )?\w+: )\"?([^\"'#]+)\"?", lines[at])
    if found is None:
        return lines
    indent, field, text = found.groups()
    below = f"\n{indent}    {text}"
    new = chance.choice((f"'{text}'", f'"{text}"', ">-" + below, "|" + below, f"|+{below}\n"))
    return with_line(lines, at, indent + field + new)


def spaced(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return [*lines[:at], " " * chance.randrange(4), *lines[at:]]


def with_line(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], *line.split("\n"), *lines[at + 1 :]]


SLIPS: list[Edit] = [
    swapped,
    misspelt,
    outdented,
    unquoted,
    lambda lines, at, chance: lines[:at] + lines[at + 1 :],  # a line is gone
    lambda lines, at, chance: lines[: at + 1] + lines[at:],  # it is there twice
    lambda lines, at, chance: with_line(lines, at, " " * chance.choice((1, 2, 4)) + lines[at]),
]
MOVES = [*SLIPS, commented, commented, spaced, requoted, requoted]


def edited(text: str, chance: random.Random, edits: list[Edit], number: int = 1) -> str:
    lines = text.split("\n")
    for _ in range(number):
        lines = chance.choice(edits)(lines, chance.randrange(len(lines)), chance) or [""]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("root", "number"),
    [(SMALL, 150), pytest.param(ROOT, 400, marks=pytest.mark.slow)],
    ids=["small", "own"],
)
def test_a_slip_is_named_in_its_place_or_does_no_harm(
    root: Path, number: int, tmp_path: Path
) -> None:
    for name in ("docs", "tests"):
        if (root / name).exists():
            (tmp_path / name).symlink_to(root / name)
    shutil.copytree(root / "data", tmp_path / "data")
    chance = random.Random("slips")
    texts = {path: (root / path).read_text("utf-8") for path in files.written_files(root)}
    for path in chance.choices(list(texts), [*map(len, texts.values())], k=number):
        text = edited(texts[path], chance, SLIPS)
        (tmp_path / path).write_text(text, "utf-8", newline="")
        start = time.process_time()
        found, problems = comparison.read(tmp_path)
        assert time.process_time() - start < 5, text
        assert (found is None) == bool(problems), text
        for problem in problems:
            assert within(problem, (tmp_path / problem.path).read_text("utf-8")), problem
            assert str(problem).isprintable()
        shutil.copy(root / path, tmp_path / path)


def laid_out(text: str) -> tuple[str | None, object, Problems]:
    """Return what `fmt` makes of a file of that text, what it says, and what is wrong with it."""
    problems = Problems()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder).resolve() / "file.yml"
        file.write_text(text, "utf-8", newline="")
        made = formatter.formatted(file.parent, file.name, problems)
        document = yaml_source.read(file, file.name, Problems())
        return made, document and document.value, problems


@given(st.sampled_from(files.written_files(SMALL)), st.integers(0, 2**32), st.integers(1, 8))
@settings(max_examples=150)
def test_a_file_edited_at_random_keeps_what_it_says(path: str, seed: int, edits: int) -> None:
    text = edited((SMALL / path).read_text("utf-8"), random.Random(seed), MOVES, edits)
    made, value, problems = laid_out(text)
    assert (made is None) == bool(problems)
    if made is None:
        if any("without a change" in problem.what for problem in problems):
            assert "\\n" in repr(value)  # a text of several lines, which no shape allows
        return
    assert value is not None
    again, after, problems = laid_out(made)
    assert after == value
    marks = re.compile(r"# mark \d+ is here")
    assert sorted(marks.findall(made)) == sorted(marks.findall(text))
    assert (again, problems) == (made, [])
