"""Hostile data is refused: the attacks of tests/cases/, floods, links, names and addresses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cases import Case, cases
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from project import ROOT, SMALL, build, load
from small_site import project, told

from comparison.__main__ import main
from comparison.data.problems import MAX_PROBLEMS

#: As much as a check of attacks on the data may take: seconds of the processor, and bytes.
SECONDS, MEMORY = 20, 1 << 30
#: Checks projects one after the other; after what is printed of each comes the exit code.
CHECK = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
from comparison.__main__ import main
for folder in sys.argv[1:]:
    print("exit", main(["check", folder]))
"""


ATTACKS = cases("attacks")


def check(*folders: Path) -> list[list[str]]:
    """What the check says of the data of faulty projects, with little time and memory for all."""
    pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-c", CHECK, *map(str, folders)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    *outputs, rest = done.stdout.split("exit 1\n")
    assert rest == "", "one of them passed"
    assert len(outputs) == len(folders)
    return [output.splitlines() for output in outputs]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the check says of each attack on the data, all of them in little time."""
    folders = []
    for case in ATTACKS:
        folders.append(tmp_path_factory.mktemp("data") / "project")
        shutil.copytree(SMALL, folders[-1])
        case.put(folders[-1])
    return dict(zip([case.id for case in ATTACKS], check(*folders), strict=True))


@pytest.mark.parametrize("case", ATTACKS, ids=lambda case: case.id)
def test_an_attack_in_the_data_is_refused(case: Case, checked: dict[str, list[str]]) -> None:
    assert checked[case.id][:-1] == case.says


#: Large files, as what they are made of; each has to end in a problem.
FLOODS = {
    "keys": "- id: a\n" + "".join(f"  k{number}: x\n" for number in range(70_000)),
    "items": "- a\n" * 250_000,
    "items within brackets": "[" + "a," * 500_000 + "]",
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


def test_floods_end_in_few_problems_and_little_time(tmp_path: Path) -> None:
    for name, text in FLOODS.items():
        shutil.copytree(SMALL, tmp_path / name)
        (tmp_path / name / "data" / "features" / "security.yml").write_text(text, "utf-8")
    said = check(*(tmp_path / name for name in FLOODS))
    for name, (*problems, _) in zip(FLOODS, said, strict=True):
        where = r"data/features/security\.yml:[12]:"
        assert any(re.match(where, problem) for problem in problems), name
        assert len(problems) <= MAX_PROBLEMS, name
        assert max(map(len, problems)) < 400, name


def test_references_to_nothing_end_in_few_problems(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    many = ",".join(f"a{number}" for number in range(100_000))
    file.write_text(file.read_text().replace("package: beta-forms", f"package: [{many}]"))
    [[problem, count]] = check(small)
    assert problem.endswith("csrf.beta.package: 100000 items; at most 1000")
    assert count == "1 problem"


def test_symbolic_links_in_docs_are_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    secret = tmp_path / "outside" / "secret.md"
    secret.write_text("# What nobody may see\n")
    folder = project(tmp_path / "project")
    docs = folder / "docs"
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
    for place in ("features/security.yml", "packages.yml", "proofs.json"):
        (small / "data" / place).unlink()
        (small / "data" / place).symlink_to(secret)
    [problems] = check(small)
    what = ":1:1: file: a symbolic link, or in a folder that is one; put the file here"
    assert [problem.removesuffix(what) for problem in problems if problem.endswith(what)] == [
        "data/features/security.yml",
        "data/packages.yml",
        "data/proofs.json",
    ]
    assert "hidden" not in "".join(problems)


def test_nothing_beside_the_schemas_is_published(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    (folder / "data" / "schema").mkdir()
    (folder / "data" / "schema" / "evil.json").symlink_to(folder / "secret.md")
    (folder / "data" / "schema" / "claims.json").write_text("<script>alert(1)</script>")
    assert build(folder, folder / "site").returncode == 0
    published = folder / "site" / "schema"
    assert not (published / "evil.json").exists()
    assert "<script" not in (published / "claims.json").read_text("utf-8")


def test_what_lays_out_and_renews_writes_through_no_link(small: Path, tmp_path: Path) -> None:
    outside, precious = tmp_path / "precious.yml", "a:    1\n"
    outside.write_text(precious)
    (small / "data" / "changes.yml").unlink()
    (small / "data" / "changes.yml").symlink_to(outside)
    assert main(["fmt", "--root", str(small)]) == 1
    shutil.copy(SMALL / "data" / "changes.yml", tmp_path)
    (small / "data" / "changes.yml").unlink()
    shutil.copy(SMALL / "data" / "changes.yml", small / "data")
    (small / "data" / "schema" / "claims.json").unlink()
    (small / "data" / "schema" / "claims.json").symlink_to(outside)
    assert main(["fmt", "--root", str(small)]) == 0
    assert outside.read_text() == precious
    assert not (small / "data" / "schema" / "claims.json").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="names hold no line breaks there")
def test_a_name_commands_neither_a_log_nor_a_terminal(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    name = "a\n::error file=a,line=1::pwned\x1b[31m.md"
    (folder / "docs" / name).write_text("# Page\n\n<script></script>\n")
    (folder / "data" / f"{name}.yml").write_text("a:   1\n")
    done = build(folder, folder / "site")
    checked = subprocess.run(
        [sys.executable, "-m", "comparison", "fmt", "--check", "--root", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    for said in (done.stderr, checked.stdout):
        assert "::error file" in said
        assert "\n::error" not in said
        assert "\x1b" not in said


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript://example.org/%0aalert(1)",
        "data://example.org/x",
        'https://example.org/"><script>alert(1)</script>',
        "https://user:secret@example.org/",
        "file://example.org/etc/passwd",
        "https://exa\u202emple.org/",
    ],
)
def test_an_address_of_the_environment_can_hold_no_code(
    name: str, address: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(name, address)
    config = load_config(str(ROOT / "mkdocs.yml"))
    load(ROOT / "hooks" / "build_info.py").on_config(config)
    check = load(ROOT / "hooks" / "validate_content.py").on_config
    if name == "REPO_URL":  # what is no web address makes no link
        assert (config.repo_url, config.edit_uri) == ("", None)
        check(config)
    else:
        with pytest.raises(PluginError):
            check(config)
        assert f"mkdocs.yml: site_url: '{config.site_url}' is no address" in caplog.text


def test_an_address_that_is_none_ends_the_build(tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    done = build(folder, folder / "site", SITE_URL="javascript://example.org/%0aalert(1)")
    assert done.returncode == 1
    assert "mkdocs.yml: site_url: " in done.stderr
    assert not (folder / "site").exists()
