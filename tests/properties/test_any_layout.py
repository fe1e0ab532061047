"""`fmt` of any file that can be read keeps values and comments, and has nothing to do again."""

from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutations import EDITS
from project import SMALL

from comparison.data import files, formatter, yaml_source
from comparison.data.problems import Problems

PATHS = files.written_files(SMALL)


def commented(lines: list[str], at: int, chance: random.Random) -> list[str]:
    """A comment on a line of its own, or behind what stands there."""
    mark = f"# mark {chance.randrange(10**9)} is here"
    if chance.random() < 0.5:
        return [*lines[:at], " " * chance.randrange(8) + mark, *lines[at:]]
    return [*lines[:at], f"{lines[at]} {mark}", *lines[at + 1 :]]


def spaced(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return [*lines[:at], " " * chance.randrange(4), *lines[at:]]


def requoted(lines: list[str], at: int, chance: random.Random) -> list[str]:
    """The text of a field in other quotes, or as a block below it."""
    found = re.fullmatch(r"( *)((?:- )?\w+: )\"?([^\"'#]+)\"?", lines[at])
    if found is None:
        return lines
    indent, field, text = found.groups()
    below = " " * (len(indent) + 4)
    new = chance.choice(
        (
            [f"'{text}'"],
            [f'"{text}"'],
            [">-", below + text],
            ["|", below + text],
            ["|+", below + text, ""],
        )
    )
    return [*lines[:at], indent + field + new[0], *new[1:], *lines[at + 1 :]]


MOVES = [*EDITS.values(), commented, commented, spaced, requoted, requoted]


def edited(text: str, seed: int, edits: int) -> str:
    """A file after some edits, of which one alone may break it."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(edits):
        lines = chance.choice(MOVES)(lines, chance.randrange(len(lines)), chance) or lines
    return "\n".join(lines)


def laid_out(text: str) -> tuple[str | None, object, Problems]:
    """What `fmt` makes of a file of that text, what it says, and what is wrong with it."""
    problems = Problems()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder).resolve() / "file.yml"
        file.write_text(text, "utf-8", newline="")
        made = formatter.formatted(file.parent, file.name, problems)
        document = yaml_source.read(file, file.name, Problems())
        return made, document and document.value, problems


@pytest.mark.parametrize("path", PATHS)
@given(st.integers(0, 2**32), st.integers(1, 8))
def test_a_file_edited_at_random_keeps_what_it_says(path: str, seed: int, edits: int) -> None:
    text = edited((SMALL / path).read_text("utf-8"), seed, edits)
    made, value, problems = laid_out(text)
    assert (made is None) == bool(problems)
    if made is None:
        if any("without a change" in problem.what for problem in problems):
            assert "\\n" in repr(value)  # a text of several lines, which no shape allows
        return
    assert value is not None
    again, after, problems = laid_out(made)
    assert after is not None
    assert after == value
    marks = re.compile(r"# mark \d+ is here")
    assert sorted(marks.findall(made)) == sorted(marks.findall(text))
    assert (again, problems) == (made, [])
