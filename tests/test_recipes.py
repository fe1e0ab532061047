"""The recipes of CONTRIBUTING lead to data that the check accepts, and so do the tests."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from filling import fill, fill_text, problems
from lxml import html
from project import ROOT, replace, words

from comparison.__main__ import main

#: What a contributor writes beside what stands in the recipe.
WRITTEN = ROOT / "tests" / "recipes" / "signed-values"
#: The tests that read the data, or the site that is built from it.
TESTS = """
tests/site --ignore tests/site/test_files.py
tests/test_project_files.py::test_the_data_names_the_versions_that_are_locked_and_so_run
tests/test_measurements.py tests/test_proofs.py tests/test_stack.py
tests/test_flowchart.py tests/test_schema.py tests/proofs/test_csrf.py
-k "not small and not another_shape and not the_schema_accepts"
"""


def recipe(heading: str) -> tuple[list[str], list[str]]:
    """Return the commands and the YAML blocks below a heading, in their order."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = re.split(r"(?m)^## ", text.partition(f"\n## {heading}\n")[2])[0]
    blocks = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", section)
    commands = "".join(block for language, block in blocks if language == "sh").splitlines()
    return commands, [block for language, block in blocks if language == "yaml"]


def written(kind: str) -> str:
    """Return what a contributor writes of the example: an entry of one of the files of data/."""
    return (WRITTEN / f"{kind}.yml").read_text("utf-8")


def start(project: Path, command: str) -> None:
    """Follow a command that starts something, within this process."""
    python, *arguments = shlex.split(command)
    assert [python, *arguments[:3]] == [".venv/bin/python", "-m", "comparison", "new"]
    assert main([*arguments[2:], "--root", str(project)]) == 0


def run(project: Path, command: str) -> str:
    """Run another command with the environment at hand as the one that `make` sets up."""
    python = Path(sys.executable)
    first, *rest = shlex.split(command)
    ready = ["-o", "venv-site", "-o", "venv-test", f"VENV={python.parent.parent}"]
    start = [first, *ready] if first == "make" else [str(python), "-m", first]
    # Within `make test`, make would say more, and pytest would take itself for a part of this run.
    of_this_run = ("PYTEST_", "COVERAGE_", "MAKE", "MFLAGS")
    environ = {key: value for key, value in os.environ.items() if not key.startswith(of_this_run)}
    done = subprocess.run(
        [*start, *rest],
        cwd=project,
        capture_output=True,
        text=True,
        env=environ | {"PYTHONPATH": "", "REPO_URL": ""},
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def put(project: Path, path: str, block: str) -> None:
    """Put an entry as a contributor would write it in the place of the start with its id."""
    entries = re.split(r"(?m)^(?=- id: )", (project / path).read_text("utf-8"))
    head = block.partition("\n")[0]
    (at,) = [index for index, entry in enumerate(entries) if entry.startswith(f"{head}\n")]
    started = {line.partition(":")[0] for line in entries[at].splitlines()}
    fields = {line.partition(":")[0] for line in block.splitlines()}
    assert started <= fields, f"{path}: the recipe leaves blank: {started - fields}"
    entries[at] = block
    (project / path).write_text("".join(entries), "utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project, as a clone of it is."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "site-*", "__pycache__"))
    return folder


def add_row_and_more(project: Path) -> None:
    """Add a row, a package, a change and a myth."""
    start(project, recipe("Add a feature")[0][0])
    assert any("signed-values.flask.note: empty" in str(each) for each in problems(project))
    put(project, "data/features/security.yml", written("row"))
    start(project, recipe("Add a package")[0][0])
    put(project, "data/packages.yml", written("package"))
    changes = project / "data" / "changes.yml"
    head, first, rest = changes.read_text("utf-8").partition("- id: ")
    newest = re.search(r"date: \S+", rest)
    assert newest
    change = re.sub(r"date: \S+", newest[0], written("change"), count=1)
    changes.write_text(f"{head}{change}\n{first}{rest}", "utf-8")
    with (project / "data" / "myths.yml").open("a", encoding="utf-8") as myths:
        myths.write(f"\n{written('myth')}")


def test_the_recipes_lead_to_data_without_a_problem(project: Path) -> None:
    """The framework has one cell of the recipe, and the others as somebody would fill them."""
    rows = project / "data" / "features" / "security.yml"
    _, (cell,) = recipe("Correct a cell")
    head, csp = rows.read_text("utf-8").split("- id: csp\n")
    corrected = re.sub(r"(?ms)^  django:\n.*?(?=^  flask:)", lambda _: cell, csp, count=1)
    assert corrected != csp
    rows.write_text(f"{head}- id: csp\n{corrected}", "utf-8")
    add_row_and_more(project)
    start(project, recipe("Add a framework")[0][0])
    put(project, "data/frameworks.yml", written("framework"))
    apis = project / "data" / "features" / "async.yml"
    blank = "  quart:\n    support:\n    note:\n    source:\n"
    head, sockets = apis.read_text("utf-8").split("- id: websockets\n")
    sockets = sockets.replace(blank, written("cell"), 1)
    apis.write_text(f"{head}- id: websockets\n{sockets}", "utf-8")
    left = fill(project)
    assert left
    assert all(".quart." in line and line.endswith(": empty") for line in left)
    assert problems(project) == []


@pytest.mark.slow
def test_site_and_tests_take_what_the_check_accepts(project: Path) -> None:
    """Follows the recipe of a proof, too, and adds a question, a category and a level."""
    add_row_and_more(project)
    (new, record, check), _ = recipe("Add a proof")
    start(project, new)
    examples = project / "docs" / "examples" / "signed-values"
    for file in WRITTEN.glob("*_app.py"):
        shutil.copy(file, examples)
    shutil.copy(WRITTEN / "asserted.py", project / "tests" / "proofs" / "test_signed_values.py")
    described = "Two programs sign an address, change what they got, and read it again too late."
    assert all("docs/proofs/" in line for line in fill_text(project, described))
    run(project, record)
    # A framework that is not in the lock.
    start(project, ".venv/bin/python -m comparison new framework bottle")
    fill(project)
    for each in yaml.safe_load(written("added")):
        replace(project / each["file"], each["before"], each["added"] + each["before"])
    shutil.copy(WRITTEN / "hardware.yml", project / "data" / "features")
    shutil.copy(WRITTEN / "hardware.md", project / "docs" / "compare")
    run(project, "make fmt")
    run(project, check)

    run(project, "make site")
    compare = html.parse(str(project / "site" / "compare" / "index.html"))
    assert "A name 1.2.3" in [words(head) for head in compare.xpath("//thead//th")]
    (row,) = compare.xpath("//tr[@id='signed-values']")
    assert len(row.xpath("td")) == 4
    assert words(row.xpath("th//span[@class='proof']")[0]).startswith("Proven with Django")
    for page, anchor in (
        ("packages", "blinker"),
        ("changes", "signed-values"),
        ("questions", "flask-refuses-forged-posts"),
        ("compare", "serial-ports"),
    ):
        assert f'id="{anchor}"' in (project / "site" / page / "index.html").read_text("utf-8")
    run(project, f"pytest -q --tb=short {TESTS}")


def test_the_site_has_the_same_text_as_the_repository(site: Path) -> None:
    page = html.parse(str(site / "contributing" / "index.html"))
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    headings = re.findall(r"(?m)^## (.*)$", text)
    assert [words(heading).rstrip("¶") for heading in page.xpath("//article//h2")] == headings
    for block in re.findall(r"(?ms)^```\w*\n(.*?)^```$", text):
        assert block in [code.text_content() for code in page.xpath("//article//pre/code")]
    assert not re.findall(r"\]\((?!https:)[^)#]", re.sub(r"(?ms)^```.*?^```$|`[^`]*`", "", text))
