"""A merge conflict that nobody resolved is named as one, whatever the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import SMALL

import comparison

SIDES = "<<<<<<< HEAD\n{0}=======\n{0}>>>>>>> other\n"
THREE = "# A\n\n<<<<<<< HEAD\nb\n||||||| base\n=======\nc\n>>>>>>> other\n"


def problems(root: Path) -> list[str]:
    return [f"{each.path}:{each.line}: {each.what}" for each in comparison.read(root)[1]]


@pytest.mark.parametrize(
    "path",
    [
        *(
            file.relative_to(SMALL).as_posix()
            for folder in ("data", "docs")
            for file in sorted((SMALL / folder).rglob("*.*"))
        ),
        "mkdocs.yml",
        "macros.py",
    ],
)
def test_a_conflict_is_the_only_problem_of_its_file(small: Path, path: str) -> None:
    file = small / path
    first, _, rest = file.read_text("utf-8").partition("\n")
    file.write_text(SIDES.format(first + "\n") + rest, "utf-8")
    assert problems(small) == [
        f"{path}:1: conflict marker '<<<<<<<'",
        f"{path}:5: conflict marker '>>>>>>>'",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (THREE, [3, 5, 8]),
        (THREE.replace("\n", "\r\n"), [3, 5, 8]),
        ("# A\n\n<<<<<<<\nb\n=======\nc\n>>>>>>>\n", [3, 7]),
        ("# A\n\nb\n>>>>>>> other\n", [4]),
        ("A heading\n=======\n\nAnother\n=======\n", []),
        ("# A\n\n|||||||\n|-|-|-|-|-|-|\n| <<<<<<< HEAD\n <<<<<<< HEAD\n<<<<<<<< HEAD\n", []),
    ],
)
def test_markers_are_those_that_git_writes(small: Path, text: str, lines: list[int]) -> None:
    (small / "docs" / "more.md").write_text(text, "utf-8", newline="")
    assert [int(each.split(":")[1]) for each in problems(small)] == lines
