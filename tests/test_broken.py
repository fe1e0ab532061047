"""Every file of tests/broken/ replaces a file of the small project and gets the errors beside it.

`<file>--<case>.yml` goes to data/<file>.yml or data/features/<file>.yml, one that ends in .json to
data/<file>.json; `<file>--<case>.txt` holds the lines that must come out, each and all of them. A
file of tests/accepted/ must pass.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from project import ROOT

from comparison.__main__ import main

BROKEN = sorted(
    file for file in (ROOT / "tests" / "broken").iterdir() if file.suffix in (".yml", ".json")
)
ACCEPTED = sorted((ROOT / "tests" / "accepted").glob("*.yml"))
NAMED = (
    "vocabulary",
    "frameworks",
    "packages",
    "decision",
    "claims",
    "myths",
    "measurements",
    "proofs",
    "app",
    "changes",
)


def put(file: Path, project: Path) -> None:
    """Put a file where its name says."""
    name = file.name.partition("--")[0]
    folder = project / "data" if name in NAMED else project / "data" / "features"
    shutil.copyfile(file, folder / f"{name}{file.suffix}")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_check_names_every_problem_and_fails(
    file: Path, small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    put(file, small)
    assert main(["check", str(small)]) == 1
    *problems, count = capsys.readouterr().out.splitlines()
    assert problems == file.with_suffix(".txt").read_text("utf-8").splitlines()
    assert count == ("1 problem" if len(problems) == 1 else f"{len(problems)} problems")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_the_build_says_the_same_and_leaves_the_site(
    file: Path, small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(file, small)
    (small / "site").mkdir()
    (small / "site" / "index.html").write_text("the last good one")
    with pytest.raises(SystemExit) as stop:
        build(load_config(str(small / "mkdocs.yml")))
    assert stop.value.code == 1
    assert file.with_suffix(".txt").read_text("utf-8") in caplog.text
    assert "Traceback" not in caplog.text
    assert (small / "site" / "index.html").read_text() == "the last good one"


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: file.stem)
def test_what_is_right_passes(file: Path, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(file, small)
    assert main(["check", str(small)]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")


def test_every_broken_file_says_what_is_expected() -> None:
    assert {file.with_suffix(".txt") for file in BROKEN} == set(
        (ROOT / "tests" / "broken").glob("*.txt")
    )
