"""Floods, links to elsewhere, and names that command a log are refused."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, SMALL

import comparison
from comparison.__main__ import main
from comparison.data.problems import MAX_PROBLEMS

#: Large files of rows, as what they are made of; each has to end in a problem.
FLOODS = {
    "keys": "- id: a\n" + "".join(f"  k{number}: x\n" for number in range(20_000)),
    "items within brackets": "[" + "a," * 50_000 + "]",
    "references": "- {id: a, package: [" + ",".join(f"a{n}" for n in range(50_000)) + "]}",
    "brackets": "[" * 1_000_000,
    "lists in lists": "- " * 500_000,
    "one long id": "- id: " + "a-" * 500_000 + "!",
    "one long anchor": "- &" + "a" * 1_000_000 + " x",
    "aliases of aliases": "a: &a [x, x]\n"
    + "".join(f"a{number}: &a{number} [*a, *a]\n" for number in range(30_000)),
    "directives": "".join(f"%TAG !a{number}! x\n" for number in range(2000)) + "---\n- id: a\n",
    "a comment": "#" * 1_000_000,
    "empty lines": "\n" * 1_000_000,
    "tabs": "a:\n" + "\t" * 1_000_000 + "x",
    "characters that hide": "\u202e" * 300_000,
    "too many bytes": "a" * 3_000_001,
}
#: Checks projects one after the other, with at most 20 s of the processor and 1 GB of memory.
CHECK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from comparison.__main__ import main
for folder in sys.argv[1:]:
    print("exit", main(["check", folder]))
"""


def test_floods_end_in_few_problems_and_little_time(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    for name, text in FLOODS.items():
        shutil.copytree(SMALL, tmp_path / name)
        (tmp_path / name / "data" / "features" / "security.yml").write_text(text, "utf-8")
    command = [sys.executable, "-c", CHECK, *(str(tmp_path / name) for name in FLOODS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.stderr, done.returncode) == ("", 0)
    *outputs, rest = done.stdout.split("exit 1\n")
    assert rest == "", "one of them passed"
    for name, output in zip(FLOODS, outputs, strict=True):
        *problems, _ = output.splitlines()
        assert re.search(r"^data/features/security\.yml:[12]:", output, re.MULTILINE), name
        assert len(problems) <= MAX_PROBLEMS, name
        assert max(map(len, problems)) < 400, name


def test_symbolic_links_in_the_data_are_refused_unread(small: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text('{"password": "hidden"}')
    places = ["data/features/security.yml", "data/packages.yml", "data/proofs.json"]
    for place in places:
        (small / place).unlink()
        (small / place).symlink_to(secret)
    problems = [str(problem) for problem in comparison.read(small)[1]]
    what = ":1:1: file: a symbolic link, or in a folder that is one; put the file here"
    assert [each.removesuffix(what) for each in problems if each.endswith(what)] == places
    assert "hidden" not in "".join(problems)


def test_fmt_writes_through_no_link(small: Path, tmp_path: Path) -> None:
    outside, precious = tmp_path / "precious.yml", "a:    1\n"
    outside.write_text(precious)
    changes, schema = small / "data" / "changes.yml", small / "data" / "schema" / "claims.json"
    changes.unlink()
    changes.symlink_to(outside)
    assert main(["fmt", "--root", str(small)]) == 1
    changes.unlink()
    shutil.copy(SMALL / "data" / "changes.yml", changes)
    schema.unlink()
    schema.symlink_to(outside)
    assert main(["fmt", "--root", str(small)]) == 0
    assert outside.read_text() == precious
    assert not schema.is_symlink()


def test_the_name_of_a_file_commands_no_log(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "data" / "a\n::error file=a,line=1::x\x1b[31m.yml").write_text("a:   1\n")
    assert main(["fmt", "--check", "--root", str(small)]) == 1
    assert "data/a\\n::error file=a,line=1::x\\x1b[31m.yml" in capsys.readouterr().out
