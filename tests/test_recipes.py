"""The recipes of CONTRIBUTING, followed to the letter, lead to a site with what they add."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filling import fill, fill_text, problems
from lxml import html
from project import ROOT, words

#: What a contributor writes of a proof beside what stands in the recipe.
WRITTEN = ROOT / "tests" / "recipes" / "signed-values"
#: What they describe it with, as long as a description must be.
DESCRIBED = "Two programs sign an address, change what they got, and read it again too late."


def recipe(heading: str) -> tuple[list[str], list[str]]:
    """The commands and the YAML blocks below a heading, in their order."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = re.split(r"(?m)^## ", text.partition(f"\n## {heading}\n")[2])[0]
    blocks = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", section)
    commands = "".join(block for language, block in blocks if language == "sh").splitlines()
    return commands, [block for language, block in blocks if language == "yaml"]


def written(kind: str) -> str:
    """What a contributor writes of the example: an entry of one of the files of data/."""
    return (WRITTEN / f"{kind}.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, as a clone of it is."""
    folder = tmp_path_factory.mktemp("clone") / "project"
    left = shutil.ignore_patterns(".*", "site", "__pycache__", "browser", "contract", "broken")
    shutil.copytree(ROOT, folder, ignore=left)
    return folder


def run(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    """A command of a recipe, with the environment at hand as the one that `make` sets up."""
    python = Path(sys.executable)
    first, *rest = command.split()
    words = [str(python), *rest]
    if first == "make":
        ready = ["-o", "venv-site", "-o", "venv-test", f"VENV={python.parent.parent}"]
        words = [first, *ready, *rest]
    else:
        assert first == ".venv/bin/python", command
    # Within `make test`, make would say more, and pytest would take itself for a part of this run.
    of_this_run = ("PYTEST_", "MAKE", "MFLAGS")
    environ = {key: value for key, value in os.environ.items() if not key.startswith(of_this_run)}
    return subprocess.run(
        words,
        cwd=project,
        capture_output=True,
        text=True,
        timeout=180,
        env=environ | {"PYTHONPATH": "", "REPO_URL": ""},
    )


def passes(project: Path, command: str) -> str:
    done = run(project, command)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def put(project: Path, path: str, block: str) -> None:
    """Put an entry as a contributor would write it in the place of the start with its id."""
    entries = re.split(r"(?m)^(?=- id: )", (project / path).read_text("utf-8"))
    head = block.partition("\n")[0]
    (at,) = [index for index, entry in enumerate(entries) if entry.startswith(f"{head}\n")]
    started = {line.partition(":")[0] for line in entries[at].splitlines()}
    written = {line.partition(":")[0] for line in block.splitlines()}
    assert started <= written, f"{path}: the recipe leaves blank: {started - written}"
    entries[at] = block
    (project / path).write_text("".join(entries), "utf-8")


@pytest.mark.skipif(not shutil.which("make"), reason="the recipes call make")
def test_the_recipes_lead_to_a_site_with_all_they_add(project: Path, tmp_path: Path) -> None:
    rows = project / "data" / "features" / "security.yml"

    # Correct a cell: the one that is shown, in the row that it is about.
    (check,), (cell,) = recipe("Correct a cell")
    before = rows.read_text("utf-8")
    head, csp = before.split("- id: csp\n")
    corrected = re.sub(r"(?ms)^  django:\n.*?(?=^  flask:)", lambda _: cell, csp, count=1)
    rows.write_text(f"{head}- id: csp\n{corrected}", "utf-8")
    assert "django-csp # an entry" in rows.read_text("utf-8")
    passes(project, check)
    rows.write_text(before, "utf-8")

    # Add a feature.
    (new,), _ = recipe("Add a feature")
    passes(project, new)
    done = run(project, check)
    assert done.returncode == 2, "a row with blanks passes the check"
    assert "signed-values.flask.note: empty" in done.stdout
    put(project, "data/features/security.yml", written("row"))
    passes(project, check)

    # Add a proof.
    (new, record, check), _ = recipe("Add a proof")
    passes(project, new)
    assert "A proof comes next" not in rows.read_text("utf-8")
    assert run(project, check).returncode == 2, "a proof with blanks passes the check"
    for file in WRITTEN.glob("*_app.py"):
        shutil.copy(file, project / "docs" / "examples" / "signed-values")
    test = project / "tests" / "proofs" / "test_signed_values.py"
    shutil.copy(WRITTEN / "asserted.py", test)
    assert all("docs/proofs/" in line for line in fill_text(project, DESCRIBED))
    passes(project, record)
    passes(project, check)
    passes(project, ".venv/bin/python -m pytest -q tests/test_proofs.py -k every")

    # Say what changed, and add a myth.
    changes = project / "data" / "changes.yml"
    head, first, rest = changes.read_text("utf-8").partition("- id: ")
    newest = re.search(r"date: \S+", rest)
    assert newest
    change = re.sub(r"date: \S+", newest[0], written("change"), count=1)
    changes.write_text(f"{head}{change}\n{first}{rest}", "utf-8")
    with (project / "data" / "myths.yml").open("a", encoding="utf-8") as myths:
        myths.write(f"\n{written('myth')}")
    passes(project, check)

    # Add a package.
    (new,), _ = recipe("Add a package")
    passes(project, new)
    put(project, "data/packages.yml", written("package"))
    passes(project, check)

    # Add a framework: one cell of the recipe, the others as somebody would fill them.
    (new,), _ = recipe("Add a framework")
    passes(project, new)
    put(project, "data/frameworks.yml", written("framework"))
    apis = project / "data" / "features" / "async.yml"
    blank = "  quart:\n    support:\n    note:\n    source:\n"
    head, sockets = apis.read_text("utf-8").split("- id: websockets\n")
    apis.write_text(
        f"{head}- id: websockets\n{sockets.replace(blank, written('cell'), 1)}", "utf-8"
    )
    left = [str(problem) for problem in problems(project)]
    assert all(".quart." in line and line.endswith(": empty") for line in left)
    assert fill(project) == left
    passes(project, check)
    assert passes(project, "make fmt") == "", "a start is not laid out, or its schema is stale"

    # All of it stands on the site.
    passes(project, "make site")
    compare = html.parse(str(project / "site" / "compare" / "index.html"))
    assert "Quart 0.23.1" in [words(head) for head in compare.xpath("//thead//th")]
    (row,) = compare.xpath("//tr[@id='signed-values']")
    assert len(row.xpath("td")) == 4
    assert words(row.xpath("th//span[@class='proof']")[0]).startswith("Proven with Django")
    (cell,) = compare.xpath("//tr[@id='websockets']/td[4]")
    assert words(cell).startswith("Built in A view with @app.websocket")
    packages = html.parse(str(project / "site" / "packages" / "index.html"))
    assert packages.xpath("//tr[@id='blinker']")
    proof = html.parse(str(project / "site" / "proofs" / "signed-values" / "index.html"))
    assert "refused" in words(proof.xpath("//article")[0])
    for page, anchor in ("changes", "signed-values"), ("questions", "flask-refuses-forged-posts"):
        built = html.parse(str(project / "site" / page / "index.html"))
        assert built.xpath(f"//h2[@id='{anchor}'] | //h3[@id='{anchor}']"), page


def test_the_site_has_the_same_text_as_the_repository(site: Path) -> None:
    page = html.parse(str(site / "contributing" / "index.html"))
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    headings = re.findall(r"(?m)^## (.*)$", text)
    assert [words(heading).rstrip("¶") for heading in page.xpath("//article//h2")] == headings
    for block in re.findall(r"(?ms)^```\w*\n(.*?)^```$", text):
        assert block in [code.text_content() for code in page.xpath("//article//pre/code")]
    assert not re.findall(r"\]\((?!https:)[^)#]", re.sub(r"(?ms)^```.*?^```$|`[^`]*`", "", text))
