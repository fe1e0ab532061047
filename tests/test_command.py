"""The command line checks the data as the build does."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT

from comparison.__main__ import main


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="the system has no such signal")
def test_nobody_need_read_to_the_end(tmp_path: Path) -> None:
    command = [sys.executable, "-u", "-m", "comparison", "check", str(tmp_path)]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == -signal.SIGPIPE


def test_on_github_a_problem_is_shown_at_its_line(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small / "data" / "features" / "tools.yml"
    file.write_text(file.read_text().replace("built-in", "buit-in", 1))
    assert main(["check", str(small)]) == 1
    matcher = json.loads((ROOT / ".github" / "problem-matcher.json").read_text())
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    found = re.fullmatch(pattern["regexp"], capsys.readouterr().out.splitlines()[0])
    assert found
    shown = {name: found[pattern[name]] for name in ("file", "line", "column")}
    assert shown == {"file": "data/features/tools.yml", "line": "7", "column": "14"}
    assert found[pattern["message"]].endswith("did you mean 'built-in'?")


def test_all_problems_of_all_files_come_in_one_run_in_order(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["decision.yml", "features/security.yml", "features/tools.yml", "packages.yml"]
    for name in reversed(names):
        with (small / "data" / name).open("a", encoding="utf-8") as file:
            file.write("- nonsense\n")
    assert main(["check", str(small)]) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [f"data/{name}" for name in names]
    assert count == "4 problems"


def test_files_that_are_missing_or_not_read_are_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "features").mkdir(parents=True)
    (tmp_path / "data" / "features" / "more.yaml").write_text("")
    (tmp_path / "data" / "features" / ".hidden").write_text("")
    assert main(["check", str(tmp_path)]) == 1
    *lines, count = capsys.readouterr().out.splitlines()
    assert count == "10 problems"
    named = "changes claims decision frameworks glossary myths needs packages vocabulary"
    missing = [f"data/{name}.yml:1:1: file: missing" for name in named.split()]
    more = "data/features/more.yaml:1:1: file: not read: no file whose name ends in .yml; rename it"
    assert lines == sorted([*missing, more])
