"""Whatever one slip does to a line of the data, the check names it in its place or accepts it.

`pytest tests/test_mutated_data.py --one-of 1` tries every slip in every line, else a sample.
"""

from __future__ import annotations

import copy
import os
import random
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mutations import EDITS, Mutation, mutations
from project import ROOT

import comparison
from comparison.data import files, yaml_source
from comparison.data.document import Document
from comparison.data.problems import Problem, Problems

PATHS = files.written_files(ROOT)
#: Seconds of computing that reading the whole project may take; it takes a tenth of one.
MOST = 5


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with data of its own; all else is the project's, which nothing here changes."""
    root = tmp_path_factory.mktemp("mutated")
    for path in ("docs", "tests"):
        (root / path).symlink_to(ROOT / path)
    for file in (ROOT / "data").rglob("*.*"):
        copy = root / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    return root


@pytest.fixture(scope="module")
def changing() -> Iterator[set[Path]]:
    """Only the files in the set change: the others are parsed once, which saves half the time."""
    files: set[Path] = set()
    parsed: dict[Path, Document | None] = {}
    parse = yaml_source.read

    def read(file: Path, path: str, problems: Problems) -> Document | None:
        if file in files:
            return parse(file, path, problems)
        if file not in parsed:
            parsed[file] = parse(file, path, problems)
        document = copy.copy(parsed[file])
        if document:
            document.problems = problems
        return document

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_source, "read", read)
        yield files


@pytest.mark.parametrize("path", PATHS)
def test_a_slip_is_named_in_its_place_or_does_no_harm(
    path: str, project: Path, changing: set[Path], pytestconfig: pytest.Config
) -> None:
    file = project / path
    original = file.read_bytes()
    slips = [slip for kind in EDITS for slip in mutations(ROOT / path, kind)]
    share = pytestconfig.getoption("one_of")
    faults = []
    changing.add(file)
    try:
        for slip in random.Random(file.name).sample(slips, -(-len(slips) // share)):
            file.write_text(slip.text, "utf-8", newline="")
            case = f"{path}:{slip.line} {slip.kind}"
            try:
                with at_most(MOST):
                    found, problems = comparison.read(project)
            except Exception as error:
                faults.append(f"{case}: {error!r}")
                continue
            if (found is None) != bool(problems):
                faults.append(f"{case}: no data and no problem, or both")
            faults += [f"{case}: {fault}" for fault in map(fault_of(project), problems) if fault]
    finally:
        file.write_bytes(original)
        changing.discard(file)
    assert faults == []


@pytest.mark.slow
def test_a_build_with_a_slip_names_it_or_makes_a_site(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    slips = [
        (path, slip) for path in PATHS for kind in EDITS for slip in mutations(ROOT / path, kind)
    ]
    number = 15 if pytestconfig.getoption("one_of") == 1 else 1
    project = tmp_path / "project"
    for name in ("comparison", "data", "docs", "hooks", "overrides", "requirements", "tools"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("macros.py", "mkdocs.yml", "CONTRIBUTING.md"):
        shutil.copy(ROOT / name, project)
    (project / "tests").symlink_to(ROOT / "tests")
    last = project / "site" / "last"
    random.Random("builds").shuffle(slips)
    for path, slip in of_both_kinds(slips, project, number):
        case = f"{path}:{slip.line} {slip.kind}"
        last.parent.mkdir(exist_ok=True)
        last.touch()
        (project / path).write_text(slip.text, "utf-8", newline="")
        done = subprocess.run(
            [sys.executable, "tools/build.py", "site"],
            cwd=project,
            capture_output=True,
            text=True,
            timeout=300,
            env={**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"},
        )
        assert "Traceback" not in done.stdout + done.stderr, case
        if done.returncode == 0:
            assert not last.exists(), case
            assert (project / "site" / "index.html").is_file(), case
        else:
            assert done.returncode == 1, case
            assert re.search(r"^ *(data|docs)/\S+:\d+(:\d+)?: ", done.stderr, re.MULTILINE), (
                f"{case}: {done.stderr}"
            )
            assert last.exists(), case
        shutil.copyfile(ROOT / path, project / path)


def of_both_kinds(
    slips: list[tuple[str, Mutation]], project: Path, number: int
) -> list[tuple[str, Mutation]]:
    """The first slips that leave the data of a copy of the project valid, and that don't."""
    found: dict[int, list[tuple[str, Mutation]]] = {0: [], 1: []}
    for path, slip in slips[:400]:
        (project / path).write_text(slip.text, "utf-8", newline="")
        # In a process of its own: builds of other tests have replaced the library in this one.
        command = [sys.executable, "-m", "comparison", "check", str(project)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)
        shutil.copyfile(ROOT / path, project / path)
        found[done.returncode].append((path, slip))
        if all(len(kind) >= number for kind in found.values()):
            return found[0][:number] + found[1][:number]
    raise AssertionError("no slip, or each, leaves the data valid")


def fault_of(root: Path) -> Callable[[Problem], str]:
    """What is wrong with a problem itself: a place that isn't there, more than one line."""
    lines: dict[str, list[str]] = {}

    def fault(problem: Problem) -> str:
        told = str(problem)
        if problem.path not in lines:
            file = root / problem.path
            if not (problem.path.startswith("data/") and file.is_file()):
                return f"{told}: no data file"
            lines[problem.path] = file.read_text("utf-8").split("\n")
        within = lines[problem.path]
        if not 1 <= problem.line <= len(within):
            return f"{told}: no such line"
        if not 1 <= problem.column <= len(within[problem.line - 1]) + 1:
            return f"{told}: no such column"
        return "" if told.isprintable() else f"{told!r}: not one line"

    return fault


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raises TimeoutError when something computes for longer, where the system can tell."""
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} s of computing")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
