"""A data file with something wrong gets the problems of its case; one that is right has none."""

import shutil
from pathlib import Path

import pytest
from cases import Case, cases
from mkdocs.commands.build import build
from mkdocs.config import load_config
from project import SMALL, small_project

import comparison
from comparison.__main__ import main

MISTAKES, ATTACKS, ACCEPTED = map(cases, ("mistakes", "attacks", "accepted"))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("shared") / "project")


@pytest.mark.parametrize("case", [*MISTAKES, *ATTACKS, *ACCEPTED], ids=lambda case: case.id)
def test_every_problem_is_named_and_no_other(case: Case, shared: Path) -> None:
    case.put(shared)
    try:
        assert list(map(str, comparison.read(shared)[1])) == case.says
    finally:
        (shared / case.path).unlink()
        if (SMALL / case.path).is_file():
            shutil.copy(SMALL / case.path, shared / case.path)


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


def test_the_check_tells_where_all_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SMALL)]) == 0
    assert capsys.readouterr().out == ("3 features, 6 cells, 1 proofs: no problems\n")


#: A page with a conflict, as git writes it with the text of both sides and of their base.
THREE = "# A\n\n<<<<<<< HEAD\nb\n||||||| base\n=======\nc\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("path", "text", "lines"),
    [
        ("docs/more.md", THREE, [3, 5, 8]),
        ("docs/more.md", THREE.replace("\n", "\r\n"), [3, 5, 8]),
        ("docs/more.md", "# A\n\nb\n>>>>>>> other\n", [4]),
        *(("docs/more.md", f"{left}\n", [1]) for left in ("<<<<<<< HEAD", "||||||| base")),
        ("docs/more.md", "A heading\n=======\n\nAnother\n=======\n", []),
        ("docs/more.md", "|||||||\n|-|-|-|-|-|-|\n <<<<<<< HEAD\n<<<<<<<< HEAD\n", []),
        *((path, THREE, [3, 5, 8]) for path in ("data/proofs.json", "mkdocs.yml", "macros.py")),
    ],
)
def test_a_conflict_is_the_only_problem_of_its_file(
    small: Path, path: str, text: str, lines: list[int]
) -> None:
    (small / path).write_text(text, "utf-8", newline="")
    assert [(each.path, each.line, each.what) for each in comparison.read(small)[1]] == [
        (path, line, f"conflict marker '{text.splitlines()[line - 1][:7]}'") for line in lines
    ]
