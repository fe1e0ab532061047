"""Texts hold no character that hides or looks like another; names have letters of their own."""

import unicodedata
from pathlib import Path

import pytest
from project import read, renderer

import comparison
from comparison.data.unicode_check import find_suspicious
from comparison.render import tables

#: Vietnamese, Romanian, Turkish, Azerbaijani, Igbo, and German in capitals.
NAMES = "Nguy\u1ec5n \u0218tefan I\u015f\u0131k \u018fliyev Ch\u1ecbn\u1ee5a GRO\u1e9e"


@pytest.mark.parametrize("name", NAMES.split())
def test_names_have_letters_that_other_texts_lack(name: str) -> None:
    assert list(find_suspicious(name, names=True)) == []
    assert list(find_suspicious(name))


def test_a_letter_of_names_is_one_letter_and_latin() -> None:
    every = "".join(map(chr, range(0x20000)))
    letters = "".join(char for char in every if unicodedata.category(char).startswith("L"))
    refused = {char.at for char in find_suspicious(letters, names=True)}
    allowed = {letters[char.at] for char in find_suspicious(letters) if char.at not in refused}
    assert all(unicodedata.name(char).startswith("LATIN ") for char in allowed)
    assert all(unicodedata.normalize("NFKC", char) == char for char in allowed)


def test_only_a_steward_may_have_letters_of_names(small: Path) -> None:
    file = small / "data" / "packages.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("independent", NAMES), "utf-8")
    assert NAMES in tables.packages_table(renderer(read(small)))
    for field in ("Beta-Forms", "Forms for Beta."):
        file.write_text(text.replace(field, NAMES), "utf-8")
        (problem,) = comparison.read(small)[1]
        assert "U+1EC5 LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE" in problem.what
        assert text.split("\n")[problem.line - 1].endswith(field)
