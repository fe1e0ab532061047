"""The characters that the files of the project may hold: a list, so that nothing hides in a text.

The files are English: ASCII, some signs, and Latin letters with accents. No invisible character, no
letter that passes for another one and nothing that is read from right to left is among them; a
program that means another letter writes its escape.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: Signs beside ASCII that a text may hold.
SIGNS = frozenset("§°±µ·×–—‘’“”…€→≤≥▸▾")  # noqa: RUF001
#: The most forbidden characters that are reported of a file.
MAX_SUSPICIOUS = 20
#: Letters with accents that any text may hold: those of Western and Central Europe.
_LETTERS = range(0xC0, 0x180)
#: Letters of names without an accent: Turkish, German in capitals, Azerbaijani.
_IN_NAMES = frozenset("ıẞƏə")
#: What of these looks like a letter of ASCII, or is no letter.
_CONFUSED = frozenset("×÷ıĸſ")  # noqa: RUF001
#: All but what any text may hold, so that nearly all of a text is passed over by one search.
_UNUSUAL = re.compile(r"[^\t\n\r -~]")


class Suspicious(NamedTuple):
    """A character that a text may not hold: where it stands (from 0), and what it is."""

    at: int
    what: str


def find_suspicious(text: str, names: bool = False) -> Iterator[Suspicious]:
    """Find the characters of a text that no file of the project may hold.

    names: the text may hold names of people, and so any Latin letter with accents.
    Tabs and line breaks are allowed; a caller that takes a single line checks for them itself.
    """
    for found in _UNUSUAL.finditer(text):
        char = found[0]
        if char not in SIGNS and not _letter(char, names):
            name = unicodedata.name(char, "")
            yield Suspicious(found.start(), f"{_kind(char)} U+{ord(char):04X} {name}".rstrip())


def _letter(char: str, names: bool) -> bool:
    """Return whether a character is a Latin letter, as one character, that may stand in a text."""
    if names and char in _IN_NAMES:
        return True
    if char in _CONFUSED or unicodedata.normalize("NFKC", char) != char:
        return False
    if names and len(parts := unicodedata.normalize("NFD", char)) > 1:
        char = parts[0]  # without its accents
        return char.isascii() or ord(char) in _LETTERS
    return ord(char) in _LETTERS


def _kind(char: str) -> str:
    """Return why a character is refused."""
    category, plain = unicodedata.category(char), unicodedata.normalize("NFKC", char)
    if unicodedata.bidirectional(char) in ("R", "AL", "AN"):
        return "read from right to left:"
    if category[0] in "CZ":
        return "the invisible character"
    if category[0] == "M":
        return "the combining character"
    if plain.isascii() and len(plain) == 1 and category[0] in "PS":
        return f"a look-alike of '{plain}':"
    if category[0] in "LN":
        in_names = _letter(char, names=True)
        return "allowed only in names:" if in_names else "not a Latin letter or digit:"
    return "not allowed in texts:"
