"""Floods, links to elsewhere, and names that command a log are refused."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, SMALL, build
from small_site import project, told

import comparison
from comparison.__main__ import main
from comparison.data.problems import MAX_PROBLEMS

#: Large files of rows, as what they are made of; each has to end in a problem.
FLOODS = {
    "keys": "- id: a\n" + "".join(f"  k{number}: x\n" for number in range(20_000)),
    "items": "- a\n" * 50_000,
    "items within brackets": "[" + "a," * 50_000 + "]",
    "references": "- {id: a, package: [" + ",".join(f"a{n}" for n in range(50_000)) + "]}",
    "brackets": "[" * 1_000_000,
    "braces": "{" * 1_000_000,
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


def test_symbolic_links_in_docs_are_refused_unread(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    docs = folder / "docs"
    secret = tmp_path / "outside" / "secret.md"
    secret.parent.mkdir()
    secret.write_text("# What nobody may see\n")
    targets = {"page.md": secret, "text.txt": secret, "examples/csrf/beta_app.py": secret}
    targets |= {"folder": secret.parent, "a": docs, "b": docs}  # the last two lead back
    for name, target in targets.items():
        (docs / name).symlink_to(target)
    done = build(folder, folder / "site")
    assert done.returncode == 1
    for name in targets:
        expected = [f"docs/{name}: a symbolic link; put the file itself there"]
        assert told(done.stderr, name) == expected
    assert not (folder / "site").exists()


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


def test_nothing_beside_the_schemas_is_published(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    (folder / "data" / "schema").mkdir()
    (folder / "data" / "schema" / "evil.json").symlink_to(folder / "secret.md")
    (folder / "data" / "schema" / "claims.json").write_text("<script>alert(1)</script>")
    assert build(folder, folder / "site").returncode == 0
    published = folder / "site" / "schema"
    assert not (published / "evil.json").exists()
    assert "<script" not in (published / "claims.json").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="names hold no line breaks there")
def test_a_name_commands_neither_a_log_nor_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project(tmp_path / "project")
    name = "a\n::error file=a,line=1::pwned\x1b[31m.md"
    (folder / "docs" / name).write_text("# Page\n")
    (folder / "data" / f"{name}.yml").write_text("a:   1\n")
    assert main(["fmt", "--check", "--root", str(folder)]) == 1
    for said in (build(folder, folder / "site").stderr, capsys.readouterr().out):
        assert "::error file" in said
        assert "\n::error" not in said
        assert "\x1b" not in said


def test_an_address_that_is_none_ends_the_build(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    done = build(folder, folder / "site", SITE_URL="javascript://example.org/%0aalert(1)")
    assert done.returncode == 1
    site_url = "mkdocs.yml: site_url: 'javascript://example.org/%0aalert(1)/' is no address"
    assert site_url in done.stderr
    assert not (folder / "site").exists()
