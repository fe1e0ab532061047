"""What `make check` accepts, the tests accept: a question, a category, a level, a framework."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filling import fill
from project import ROOT

#: What a contributor adds: a file, the text before which something is put, and what.
ADDED = [
    (
        "data/decision.yml",
        '      - {answer: "No", to: django-as-it-comes}\n',
        '      - {answer: "Only by somebody alone", to: one-person}\n',
    ),
    (
        "data/decision.yml",
        "\noutcomes:\n",
        """
  - id: one-person
    ask: Does one person look after it?
    help: Somebody must install each release.
    answers:
      - {answer: "Yes, alone", to: what-you-know}
      - {answer: "No", to: django-as-it-comes}
""",
    ),
    (
        "data/decision.yml",
        "  - id: django-lts\n    verdict",
        """\
  - id: what-you-know
    verdict: What that person knows
    summary: Nothing is as quick as what one knows.
    frameworks: [django]
    because:
      - {feature: cli, when: {one-person: "Yes, alone"}, why: Known well., django: built-in}
      - {feature: cli, why: It has commands., django: built-in}
    price: You miss what the other has.

""",
    ),
    (
        "data/decision.yml",
        '      - feature: orm\n        when: {relational: "Yes", choose-parts: "No"}\n',
        '      - {feature: orm, when: {one-person: "No"}, why: It comes., django: built-in}\n',
    ),
    (
        "data/vocabulary.yml",
        "  - id: none\n",
        """\
  - id: recipe
    name: Recipe
    shape: square
    package: never
    description: The documentation shows how to write it.
""",
    ),
    (
        "data/vocabulary.yml",
        "  - id: routing\n",
        """\
  - id: hardware
    name: Hardware
    description: What it runs on.
""",
    ),
    ("mkdocs.yml", "      - Routing and views:", "      - Hardware: compare/hardware.md\n"),
]
ROWS = """\
- id: serial-ports
  name: Serial ports
  why: Some things have no other.
  proof: none
  reason: It needs a device.
  django:
    support: recipe
    note: A management command can read one.
    source: https://docs.djangoproject.com/en/6.1/howto/custom-management-commands/
  flask:
    support: recipe
    note: A command can read one.
    source: https://flask.palletsprojects.com/en/stable/cli/
  fastapi:
    support: recipe
    note: A command can read one.
    source: https://fastapi.tiangolo.com/fastapi-cli/
"""
PAGE = """\
---
title: Hardware
description: Which devices each framework speaks to, and what to write yourself for the others.
---

# Hardware

Neither framework knows devices.

## The rows

{{ matrix("hardware") }}
"""
#: The tests that read the data, or the site that is built from it.
TESTS = """
tests/site --ignore tests/site/test_files.py
tests/test_project_files.py::test_the_data_names_the_versions_that_are_locked_and_so_run
tests/test_measurements.py tests/test_proofs.py tests/test_stack.py
tests/test_flowchart.py tests/test_schema.py tests/proofs/test_csrf.py
-k "not small and not another_shape and not the_schema_accepts"
"""


def run(folder: Path, *words: str) -> str:
    """Run a module of Python in a folder, where it must succeed."""
    own = ("PYTEST_", "COVERAGE_")
    environ = {key: value for key, value in os.environ.items() if not key.startswith(own)}
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environ | {"PYTHONPATH": ""},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the project, and add one thing of each kind to it."""
    folder = tmp_path_factory.mktemp("accepted") / "project"
    ignored = shutil.ignore_patterns(".*", "dist", "__pycache__")
    shutil.copytree(ROOT, folder, ignore=ignored)
    for path, before, added in ADDED:
        text = (folder / path).read_text("utf-8")
        assert text.count(before) == 1, f"{path}: {before}"
        (folder / path).write_text(text.replace(before, added + before), "utf-8")
    (folder / "data" / "features" / "hardware.yml").write_text(ROWS, "utf-8")
    (folder / "docs" / "compare" / "hardware.md").write_text(PAGE, "utf-8")
    run(folder, "comparison", "new", "framework", "bottle")
    fill(folder)
    return folder


def test_the_tests_accept_what_the_check_accepts(copy: Path) -> None:
    assert re.search("no problems$", run(copy, "comparison", "check"))
    run(copy, "pytest", "-q", "--tb=short", *shlex.split(TESTS))
