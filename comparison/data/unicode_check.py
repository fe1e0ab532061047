"""Find characters that are not what a reader takes them for: hidden, reordering, look-alike.

The files of the project are English, and their letters are Latin ones; a program that means another
letter writes its escape. So no Cyrillic letter passes for an `a`, and nothing hides in a text or
makes a line read in another order than it runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: All but what any text may hold, so that nearly all of a text is passed over by one search.
_UNUSUAL = re.compile(r"[^\t\n\r -~]")
#: The last letter of Latin Extended-A; many that come after it look like others.
_LAST_LETTER = "\u017f"
_MICRO, _DOTLESS_I = "\u00b5", "\u0131"
#: What is drawn as nothing, by whatever name: a blank of Braille, a head of no note, an object.
_BLANK = "\u2800\U0001d159\ufffc"
#: What is drawn as a sign or a letter of ASCII, though no normal form says so.
_ALIKE = {
    **dict.fromkeys("\u2044\u2215\u29f8", "/"),
    **dict.fromkeys("\u0387\u2236\ua789", ":"),
    **dict.fromkeys("\u02d7\u2010\u2011", "-"),
    "\u0138": "k",
    "\u212e": "e",
    "\u2373": "i",
    "\u2374": "p",
}
#: What is read from right to left, and moves what stands beside it.
_RIGHT_TO_LEFT = ("R", "AL", "AN")


class Suspicious(NamedTuple):
    """A character that no text may hold: where it stands (from 0), and what it is."""

    at: int
    what: str


def find_suspicious(text: str) -> Iterator[Suspicious]:
    """Find the characters of a text that no file of the project may hold.

    Tabs and line breaks are allowed here; who allows only one line checks for them.
    """
    for found in _UNUSUAL.finditer(text):
        if kind := _kind(found[0]):
            name = unicodedata.name(found[0], "")
            yield Suspicious(found.start(), f"{kind} U+{ord(found[0]):04X} {name}".rstrip())


def _kind(char: str) -> str | None:
    """Return what is wrong with a character, in words, or None."""
    category, plain = unicodedata.category(char), unicodedata.normalize("NFKC", char)
    if category[0] in "CZ" or char in _BLANK:
        return "the invisible character"
    if char in _ALIKE:
        return f"a look-alike of '{_ALIKE[char]}':"
    if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT:
        return "read from right to left:"
    if category[0] == "M":
        return "the combining character"
    if category[0] == "L" or category in ("Nd", "Nl"):
        usual = char <= _LAST_LETTER and plain == char and char != _DOTLESS_I
        return None if usual or char == _MICRO else "not a Latin letter or digit:"
    if plain.isascii() and len(plain) == 1 and category[0] in "PS":
        return f"a look-alike of '{plain}':"
    return None
