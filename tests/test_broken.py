"""A data file with something wrong gets the problems of its case, and one that is right passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import Case, cases
from mkdocs.commands.build import build
from mkdocs.config import load_config

from comparison.__main__ import main

MISTAKES = cases("mistakes")
ACCEPTED = cases("accepted")
#: One case for each data file.
FILES = list({case.path: case for case in MISTAKES}.values())


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.id)
def test_check_names_every_problem_and_fails(
    case: Case, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case.put(small)
    assert main(["check", str(small)]) == 1
    *problems, count = capsys.readouterr().out.splitlines()
    assert problems == case.says
    assert count == ("1 problem" if len(problems) == 1 else f"{len(problems)} problems")


@pytest.mark.parametrize("case", FILES, ids=lambda case: case.id)
def test_the_build_says_the_same_and_leaves_the_site(
    case: Case, small: Path, caplog: pytest.LogCaptureFixture
) -> None:
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
