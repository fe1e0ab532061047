"""A data file with something wrong gets the problems of its case, and one that is right passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import Case, cases
from mkdocs.commands.build import build
from mkdocs.config import load_config

import comparison
from comparison.__main__ import main

MISTAKES, ATTACKS, ACCEPTED = map(cases, ("mistakes", "attacks", "accepted"))


@pytest.mark.parametrize("case", [*MISTAKES, *ATTACKS], ids=lambda case: case.id)
def test_check_names_every_problem_and_fails(
    case: Case, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case.put(small)
    assert main(["check", str(small)]) == 1
    *problems, count = capsys.readouterr().out.splitlines()
    assert problems == case.says
    assert count == ("1 problem" if len(problems) == 1 else f"{len(problems)} problems")


def test_the_build_says_the_same_and_leaves_the_site(
    small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    case = max(MISTAKES, key=lambda case: len(case.says))
    case.put(small)
    (small / "site").mkdir()
    (small / "site" / "index.html").write_text("the last good one")
    with pytest.raises(SystemExit) as stop:
        build(load_config(str(small / "mkdocs.yml")))
    assert stop.value.code == 1
    assert "\n".join(case.says) in caplog.text
    assert "Traceback" not in caplog.text
    assert (small / "site" / "index.html").read_text() == "the last good one"


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.id)
def test_what_is_right_passes(case: Case, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case.put(small)
    assert main(["check", str(small)]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")


@pytest.mark.parametrize("path", ["data/proofs.json", "docs/index.md", "mkdocs.yml", "macros.py"])
def test_a_merge_conflict_is_the_only_problem_of_its_file(small: Path, path: str) -> None:
    text = (small / path).read_text("utf-8")
    (small / path).write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n", "utf-8")
    assert conflicts(small) == [
        f"{path}:1: conflict marker '<<<<<<<'",
        f"{path}:{text.count(chr(10)) * 2 + 3}: conflict marker '>>>>>>>'",
    ]


def conflicts(root: Path) -> list[str]:
    return [f"{each.path}:{each.line}: {each.what}" for each in comparison.read(root)[1]]


THREE = "# A\n\n<<<<<<< HEAD\nb\n||||||| base\n=======\nc\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (THREE, [3, 5, 8]),
        (THREE.replace("\n", "\r\n"), [3, 5, 8]),
        ("# A\n\nb\n>>>>>>> other\n", [4]),
        ("A heading\n=======\n\nAnother\n=======\n", []),
        ("# A\n\n|||||||\n|-|-|-|-|-|-|\n| <<<<<<< HEAD\n <<<<<<< HEAD\n<<<<<<<< HEAD\n", []),
    ],
)
def test_markers_are_those_that_git_writes(small: Path, text: str, lines: list[int]) -> None:
    (small / "docs" / "more.md").write_text(text, "utf-8", newline="")
    assert [int(each.split(":")[1]) for each in conflicts(small)] == lines
