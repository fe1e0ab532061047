"""Problems: what is wrong, where, and a hint; collected over all files of a run."""

import difflib
import re
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, islice
from typing import NamedTuple

from comparison.data.unicode_check import find_suspicious

#: The most problems that are reported at once, in all files.
MAX_PROBLEMS = 2000
#: The most words that a misspelt one is compared with, and characters of it.
MAX_KNOWN, MAX_WORD = 1000, 80


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


#: The start of a file, for what is wrong with all of it.
START = Place(1, 1)


def place_after(before: str) -> Place:
    """Return the line and column of what comes after a text."""
    lines = re.split("\r\n|\r|\n", before)
    return Place(len(lines), len(lines[-1]) + 1)


class Problem(NamedTuple):
    """One mistake in one place. Problems sort by file, line and column."""

    path: str
    line: int
    column: int
    where: str
    what: str
    hint: str = ""

    @property
    def message(self) -> str:
        """Return what is wrong, without the place: `where: what; hint`."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.where}: {self.what}{hint}"

    def __str__(self) -> str:
        return visible(f"{self.path}:{self.line}:{self.column}: {self.message}")


class Refused(Exception):
    """Raised when a command or a macro refuses to run; the message is one line."""


class Unknown(Refused):
    """A name that the data does not have; the message has a hint."""


class TooManyProblems(Exception):
    """Raised to end a run with more problems than anybody reads at once."""


class Problems(list[Problem]):
    """The problems of all files."""

    def report(
        self, path: str, what: str, hint: str = "", place: Place = START, where: str = ""
    ) -> None:
        """Add a problem with a file.

        Raises TooManyProblems after MAX_PROBLEMS, so that a file made to be wrong takes no time.
        """
        self.append(Problem(path, *place, where or "file", what, hint))
        if len(self) >= MAX_PROBLEMS:
            raise TooManyProblems


def visible(text: str) -> str:
    """Escape what a terminal would hide or obey, so that the text is one plain line."""
    strange = {char.at for char in find_suspicious(text)}
    shown = (
        char if char.isprintable() and at not in strange else ascii(char)[1:-1]
        for at, char in enumerate(text)
    )
    return "".join(shown)


def count(problems: int) -> str:
    """Return the number of problems in words."""
    return "1 problem" if problems == 1 else f"{problems} problems"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint: the known word nearest to a misspelt one, else all words of a short list."""
    known = [name for name in islice(known, MAX_KNOWN) if len(name) <= MAX_WORD]
    if match := nearest_of(word, known):
        return f"did you mean '{match}'?"
    return f"known: {', '.join(sorted(known))}" if 0 < len(known) <= 20 else ""


def require(name: str, known: Collection[str], kind: str) -> None:
    """Raise Unknown, with the nearest name as a hint, for a name that is not known."""
    if name not in known:
        raise Unknown(f"there is no {kind} '{name}'; {nearest(name, known)}".removesuffix("; "))


def nearest_of(word: str, known: Sequence[str]) -> str | None:
    """Return the known word nearest to a misspelt one, if any is near."""
    close = difflib.get_close_matches(word[:MAX_WORD].lower(), known, n=1, cutoff=0.6)
    # As after a change of name: `csrf` for `csrf-protection`, or the other way round.
    parts = (w for w in known if w.startswith(f"{word}-") or word.startswith(f"{w}-"))
    return next(chain(close, parts), None)
