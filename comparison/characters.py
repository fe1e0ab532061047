"""Characters that are not what a reader takes them for: hidden, reordering, look-alike.

The files of the project are English, and their letters are Latin ones; a program that means another
letter writes its escape. So no Cyrillic letter passes for an `a`, and nothing hides in a text or
makes a line read in another order than it runs. Names of people have more letters: Latin ones with
all accents that there are.
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
#: Letters of names without an accent: Turkish, German in capitals, Azerbaijani.
_NAMES = f"{_DOTLESS_I}\u1e9e\u018f\u0259"
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


class Odd(NamedTuple):
    """A character that no text may hold: where it stands (from 0), and what it is."""

    at: int
    what: str


def odd(text: str, names: bool = False) -> Iterator[Odd]:
    """The characters of a text that no file of the project may hold.

    Tabs and line breaks are none of them: whoever allows only one line looks for them. With `names`
    the letters of people's names are none, either.
    """
    for found in _UNUSUAL.finditer(text):
        if (kind := _kind(found[0])) and not (names and _of_names(found[0])):
            name = unicodedata.name(found[0], "")
            yield Odd(found.start(), f"{kind} U+{ord(found[0]):04X} {name}".rstrip())


def _kind(char: str) -> str | None:
    """What is wrong with a character, in words; None where nothing is."""
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
        if usual or char == _MICRO:
            return None
        return "only for names:" if _of_names(char) else "not a Latin letter or digit:"
    if plain.isascii() and len(plain) == 1 and category[0] in "PS":
        return f"a look-alike of '{plain}':"
    return None


def _of_names(char: str) -> bool:
    """Whether a letter stands in names of people only: one that any text may hold, with accents."""
    parts = unicodedata.normalize("NFD", char)
    whole = unicodedata.normalize("NFKC", char) == char
    accented = whole and len(parts) > 1 and parts[0].isalpha() and not _kind(parts[0])
    return accented or char in _NAMES
