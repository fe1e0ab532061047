"""The words of the data's vocabularies have one shape, to which each kind adds its own fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_source import read_text

from comparison.load import term
from comparison.model import Term
from comparison.shape import Choice, Field
from comparison.source import Report


def check(folder: Path, text: str, **more: Field) -> tuple[Term | None, list[str]]:
    value, problems = read_text(folder, text)
    assert value is not None
    return term(**more).read(value, "", Report("x.yml", problems)), [str(each) for each in problems]


def test_a_word_has_an_id_a_name_a_description_and_what_its_kind_adds(tmp_path: Path) -> None:
    word, problems = check(
        tmp_path,
        "id: a\nname: A b\ndescription: C *d*.\nshape: disc\n",
        shape=Field(Choice("disc")),
    )
    assert problems == []
    assert word
    assert (word.id, word.name, word.description, word.shape) == ("a", "A b", "C *d*.", "disc")


@pytest.mark.parametrize("field", ["id", "name", "description", "shape"])
def test_a_word_without_one_of_them_is_none(field: str, tmp_path: Path) -> None:
    fields = {"id": "a", "name": "b", "description": "c", "shape": "disc"}
    text = "".join(f"{name}: {value}\n" for name, value in fields.items() if name != field)
    word, problems = check(tmp_path, text, shape=Field(Choice("disc")))
    assert word is None
    assert problems == [f"x.yml:1:1: file: '{field}' is missing"]


@pytest.mark.parametrize(("field", "most"), [("name", 60), ("description", 300)])
def test_a_word_has_as_many_characters_as_fit(field: str, most: int, tmp_path: Path) -> None:
    fields = {"id": "a", "name": "b", "description": "c"}
    for length in (most, most + 1):
        text = "".join(
            f"{name}: {value}\n" for name, value in (fields | {field: "x" * length}).items()
        )
        word, problems = check(tmp_path, text)
        assert (word is None) == bool(problems) == (length > most)
