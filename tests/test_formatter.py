"""`fmt` lays the data files out as they stand, and changes nothing that they say."""

from pathlib import Path

import pytest
from cases import FOLDER, Case, cases
from project import ROOT, files

from comparison.__main__ import main
from comparison.data import formatter
from comparison.data.problems import Problems

#: A file as nobody should leave it, and as `fmt` leaves it.
MANGLED, LAID_OUT = (
    (FOLDER / f"{name}.yml").read_text("utf-8") for name in ("mangled", "laid-out")
)


def formatted(file: Path, text: str) -> tuple[str | None, Problems]:
    """What becomes of a file with a text, and what is wrong with it."""
    file.write_text(text, "utf-8", newline="")
    problems = Problems()
    return formatter.formatted(file.parent, file.name, problems), problems


def test_the_projects_own_files_are_laid_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check", "--root", str(ROOT)]) == 0, "run 'make fmt'"
    assert capsys.readouterr().out == ""


#: Files, and what becomes of them: of most nothing else.
KEPT = {
    "mangled": (MANGLED, LAID_OUT),
    "laid out": (LAID_OUT, LAID_OUT),
    "keys and items in another order": ("- b: c\n  a: d\n- a: e\n", "- b: c\n  a: d\n- a: e\n"),
    "a block at the end": ("a: |\n    b\n", "a: |\n  b\n"),
    "a block with a comment": ("a: >- # why\n  b\nc: d\n", "a: >- # why\n  b\nc: d\n"),
    "a block with blank lines": ("- a: |+\n    a\n\n  b: c\n", "- a: |+\n    a\n\n  b: c\n"),
}


@pytest.mark.parametrize(("text", "expected"), KEPT.values(), ids=KEPT)
def test_order_comments_and_texts_are_kept(text: str, expected: str, tmp_path: Path) -> None:
    assert formatted(tmp_path / "x.yml", text) == (expected, [])


@pytest.mark.parametrize("case", cases("accepted"), ids=lambda case: case.id)
def test_what_the_check_accepts_is_laid_out_once(case: Case, tmp_path: Path) -> None:
    laid_out, _ = formatted(tmp_path / "x.yml", case.content.decode())
    assert laid_out
    assert formatted(tmp_path / "x.yml", laid_out) == (laid_out, [])


def test_fmt_writes_what_its_check_names(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["fmt", "--root", str(small)]
    main(command)
    before = files(small)
    capsys.readouterr()
    paths = ["data/packages.yml", "data/features/tools.yml", "data/schema/myths.json"]
    for path in paths:
        text = (small / path).read_text("utf-8")
        (small / path).write_text(text.replace(": ", ":   "), "utf-8")
    changed = files(small)
    assert main([*command, "--check"]) == 1
    named = capsys.readouterr().out.splitlines()
    assert named == [f"{path}: not as 'make fmt' writes it" for path in paths]
    assert files(small) == changed
    assert main(command) == 0
    assert capsys.readouterr().out.splitlines() == paths
    assert files(small) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- id: a\n  id: b\n", "x.yml:2:3: file: duplicate key 'id'"),
        ("a: |\n \n  b\n", "x.yml:3:3: file: can't be formatted: more indented"),
        ("a: b\nc\td: e\n", "x.yml:2:2: file: can't be formatted: "),
        ("a: |\n  b\n\n\n  c\n", "can't be formatted without changing what it says"),
    ],
)
def test_what_cannot_be_laid_out_is_told(text: str, told: str, tmp_path: Path) -> None:
    none, [problem] = formatted(tmp_path / "x.yml", text)
    assert none is None
    assert told in str(problem)
