"""Files are read into models, and what is missing or does not fit is named in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_yaml_source import read_text

import comparison
from comparison.fields.reading import read_value
from comparison.fields.text import Known
from comparison.model.claims import Verdict
from comparison.model.matrix import Term

WORD = {"id": "a", "name": "A b", "description": "C *d*.", "shape": "disc"}


def check(folder: Path, model: type[Term], **fields: str) -> tuple[Term | None, list[str]]:
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    document, problems = read_text(folder, text)
    return read_value(model, document, Known()), [str(each) for each in problems]


def test_a_word_has_the_fields_of_its_kind(tmp_path: Path) -> None:
    word, problems = check(tmp_path, Verdict, **WORD)
    assert problems == []
    assert word
    assert word.model_dump() == WORD


@pytest.mark.parametrize("field", WORD)
def test_a_word_without_one_of_them_is_none(field: str, tmp_path: Path) -> None:
    rest = {name: value for name, value in WORD.items() if name != field}
    word, problems = check(tmp_path, Verdict, **rest)
    assert word is None
    assert problems == [f"x.yml:1:1: file: '{field}' is missing"]


@pytest.mark.parametrize(("field", "most"), [("name", 60), ("description", 300)])
def test_a_word_has_as_many_characters_as_fit(field: str, most: int, tmp_path: Path) -> None:
    for length in (most, most + 1):
        word, problems = check(tmp_path, Verdict, **WORD | {field: "x" * length})
        assert (word is None) == bool(problems) == (length > most)


def test_a_dangling_reference_hides_no_other_problem(small: Path) -> None:
    file = small / "data" / "decision.yml"
    text = file.read_text("utf-8").replace("to: beta}", "to: gamma}", 1)
    file.write_text(text.replace("help: A form", "help: See [it](#nothing)", 1), "utf-8")
    _, problems = comparison.read(small)
    assert {problem.what for problem in problems} >= {
        "the link '#nothing' leads to no row",
        "'gamma' is no question and no outcome",
    }


def test_a_category_without_a_page_is_named(small: Path) -> None:
    (small / "docs" / "compare" / "tools.md").unlink()
    assert list(map(str, comparison.read(small)[1])) == [
        "data/vocabulary.yml:15:10: tools.id: the category has no page docs/compare/tools.md"
    ]


def test_a_misnamed_file_of_rows_is_named_and_others_read(small: Path) -> None:
    rows = small / "data" / "features"
    (rows / "notes.txt").write_text("x")
    (rows / ".hidden").write_text("x")
    (rows / "tools.yml").write_text("- id: cli\n")
    _, problems = comparison.read(small)
    told = [str(problem) for problem in problems]
    assert (
        "data/features/notes.txt:1:1: file: not read: no file whose name ends in .yml; rename it"
        in told
    )
    assert "data/features/tools.yml:1:3: cli: 'name' is missing" in told
    assert not any("hidden" in each for each in told)


@pytest.mark.parametrize(
    ("released", "faulty"),
    [("2024-10-31", "maintained"), ("2024-11-01", ""), ("2024-12-01", "quiet")],
)
def test_after_two_years_a_package_may_be_called_either(
    released: str, faulty: str, small: Path
) -> None:
    """The data of the small project was checked in November 2026."""
    file = small / "data" / "packages.yml"
    original = file.read_text("utf-8").replace("2026-04-13", released)
    for state in ("maintained", "quiet"):
        file.write_text(original.replace("state: maintained", f"state: {state}"), "utf-8")
        _, problems = comparison.read(small)
        assert [problem.where for problem in problems] == (
            ["beta-forms.state"] if state == faulty else []
        )
