"""Slips of the pen: a data file with one line gone wrong, as somebody who edits it may leave it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

Edit = Callable[[list[str], int, random.Random], list[str] | None]


class Mutation(NamedTuple):
    """A file as a slip left it: of which kind, and at which line (from 1)."""

    kind: str
    line: int
    text: str


def removed(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    return lines[:at] + lines[at + 1 :]


def doubled(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    return lines[: at + 1] + lines[at:]


def swapped(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    if at + 1 == len(lines):
        return None
    return [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]


def misspelt(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    letters = [match.start() for match in re.finditer(r"\w", lines[at])]
    if not letters:
        return None
    index = chance.choice(letters)
    other = chance.choice("abcxyz019:#'\"-{[&*!|>%@`\\\t é")
    return _with(lines, at, lines[at][:index] + other + lines[at][index + 1 :])


def indented(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    return _with(lines, at, " " * chance.choice((1, 2, 4)) + lines[at])


def outdented(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    depth = len(lines[at]) - len(lines[at].lstrip(" "))
    return _with(lines, at, lines[at][chance.randint(1, depth) :]) if depth else None


def unquoted(lines: list[str], at: int, chance: random.Random) -> list[str] | None:
    quotes = [match.start() for match in re.finditer("[\"'`]", lines[at])]
    if not quotes:
        return None
    index = chance.choice(quotes)
    return _with(lines, at, lines[at][:index] + lines[at][index + 1 :])


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (removed, doubled, swapped, misspelt, indented, outdented, unquoted)
}


def mutations(file: Path, kind: str) -> Iterator[Mutation]:
    """Every slip of a kind in a file; the same ones each time."""
    lines = file.read_text("utf-8").split("\n")
    for at in range(len(lines)):
        edited = EDITS[kind](lines, at, random.Random(f"{file.name} {kind} {at}"))
        if edited is not None:
            yield Mutation(kind, at + 1, "\n".join(edited))


def _with(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]
