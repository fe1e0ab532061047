"""`fmt` lays the data files out as they stand, and changes nothing that they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from project import ROOT

from comparison.__main__ import main
from comparison.data import files, formatter, yaml_source
from comparison.data.problems import Problems

PATHS = files.written_files(ROOT)
#: A file as nobody should leave it, and as `fmt` leaves it.
MANGLED = """\
# What the packages are.

# The second one.
-   state:    maintained
    # How it is called.
    name: 'Beta'
    # What it is known by.
    id: beta


    about: 'It says "yes".'   # in its own words
-   id: alpha
    name: >-
       Two words
    source:
    steward: one
       and another

# The last line.
"""
LAID_OUT = """\
# What the packages are.

# The second one.
- state: maintained
  # How it is called.
  name: 'Beta'
  # What it is known by.
  id: beta

  about: 'It says "yes".' # in its own words
- id: alpha
  name: >-
    Two words
  source:
  steward: one and another

# The last line.
"""


def copy(tmp_path: Path) -> Path:
    """The data of the project in a folder of its own."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def mangled(text: str) -> str:
    """The same file with everything that `fmt` is about done otherwise."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        indent = len(line) - len(line.lstrip())
        bare = line.strip()
        if bare.startswith("#"):
            lines.append(" " * (number % 7 if indent else 0) + bare)
            continue
        bare = re.sub(r"^- ", "-   ", bare)
        bare = re.sub(r"^((?:-   )?[\w-]+): ", r"\1:   ", bare)
        lines += [" " * 2 * indent + bare + " " * (number % 3)] + ([""] if not bare else [])
    return "\r\n".join(["", *lines, "", ""])


def read(file: Path) -> object:
    problems = Problems()
    document = yaml_source.read(file, file.name, problems)
    assert problems == []
    assert document is not None
    return document.value


def formatted(file: Path, text: str) -> tuple[str | None, Problems]:
    """What becomes of a file with a text, and what is wrong with it."""
    file.write_text(text, "utf-8", newline="")
    problems = Problems()
    return formatter.formatted(file.parent, file.name, problems), problems


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def test_the_projects_own_files_are_laid_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check", "--root", str(ROOT)]) == 0, "run 'make fmt'"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("path", PATHS)
def test_a_mangled_file_comes_back_as_it_was(path: str, tmp_path: Path) -> None:
    original = (ROOT / path).read_text("utf-8")
    file = tmp_path / "file.yml"
    file.write_text(mangled(original), "utf-8", newline="")
    assert read(file) == read(ROOT / path)
    assert formatted(file, mangled(original)) == (original, [])


def test_comments_stay_where_they_are(tmp_path: Path) -> None:
    for text in (MANGLED, LAID_OUT):
        assert formatted(tmp_path / "packages.yml", text) == (LAID_OUT, [])
    assert comments(MANGLED) == comments(LAID_OUT)


def test_everything_keeps_its_order(tmp_path: Path) -> None:
    text = (ROOT / "data" / "features" / "security.yml").read_text("utf-8")
    head, *rows = re.split(r"(?m)^(?=- id: )", text)
    turned = head + "".join(reversed(rows))
    assert formatted(tmp_path / "rows.yml", turned) == (turned, [])


def test_fmt_writes_what_its_check_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy(tmp_path)
    assert main(["fmt", "--root", str(root)]) == 0  # the schemas, which know fewer proofs there
    capsys.readouterr()
    paths = ["data/packages.yml", "data/features/auth.yml"]
    for path in paths:
        file = root / path
        file.write_text(mangled(file.read_text("utf-8")), "utf-8")
    before = {path: (root / path).read_bytes() for path in paths}
    assert main(["fmt", "--check", "--root", str(root)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == sorted(paths, reverse=True)
    assert {path: (root / path).read_bytes() for path in paths} == before
    assert main(["fmt", "--root", str(root)]) == 0
    assert capsys.readouterr().out.splitlines() == sorted(paths, reverse=True)
    for path in PATHS:
        assert (root / path).read_bytes() == (ROOT / path).read_bytes()
    assert main(["fmt", "--root", str(root)]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_read_is_named_and_left_alone(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = small / "data" / "packages.yml"
    file.write_text("- id: a\n  id: b\n")
    assert main(["fmt", "--root", str(small)]) == 1
    assert "data/packages.yml:2:3: file: the key 'id' again" in capsys.readouterr().out
    assert file.read_text() == "- id: a\n  id: b\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |\n    b\n", "a: |\n  b\n"),
        ("a: >- # why\n  b\nc: d\n", "a: >- # why\n  b\nc: d\n"),
        (
            "- state: maintained\n  id: |+\n    a\n\n  name: b\n",
            "- state: maintained\n  id: |+\n    a\n\n  name: b\n",
        ),
    ],
    ids=["at the end", "with a comment", "with blank lines"],
)
def test_a_block_keeps_its_text_and_its_comment(text: str, expected: str, tmp_path: Path) -> None:
    assert formatted(tmp_path / "x.yml", text) == (expected, [])


def test_a_tab_that_only_libyaml_takes_is_named_in_its_place(tmp_path: Path) -> None:
    text, [problem] = formatted(tmp_path / "x.yml", "a: b\nc\td: e\n")
    assert text is None
    assert (problem.line, problem.column) == (2, 2)


def test_a_file_that_would_change_its_meaning_is_left_alone(tmp_path: Path) -> None:
    text, [problem] = formatted(tmp_path / "x.yml", "a: |\n  b\n\n\n  c\n")
    assert text is None
    assert problem.what == "can't be laid out without a change of what it says"
