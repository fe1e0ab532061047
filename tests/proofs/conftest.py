"""Fixtures of the proofs, and the record of their runs, which `--record` writes."""

import datetime
import json
import os
import platform
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import copies
import proving
import pytest
from proving import EXAMPLES, ROOT, Cell

import comparison
from comparison import Comparison
from comparison.data import files
from comparison.model import proofs

#: What the record says of a run, besides when and with which Python it was.
SHOWN = ("versions", "outcome", "output")
#: What came of each test of a run, which `--shown` writes for tools/test_latest.py to report.
TESTS: list[dict[str, object]] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", action="store_true", help=f"write {files.PROOFS}")
    parser.addoption(
        "--shown", metavar="FILE", help="write what was shown; hold the cells to it, not the record"
    )
    parser.addoption(
        "--by-header",
        action="store_true",
        help="run each program with the newest of what its header declares; hold the cells to it, "
        "not the record",
    )


def pytest_xdist_auto_num_workers() -> int:
    """Return more than the number of cores, since many programs wait."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


@cache
def read() -> Comparison:
    """Return the data, checked."""
    found, problems = comparison.read(ROOT, check_records=False)
    assert found, "\n".join(map(str, problems))
    return found


@pytest.fixture(scope="session")
def data() -> Comparison:
    return read()


def without_record(config: pytest.Config) -> bool:
    """Return whether cells alone are held to what is shown, and not the record."""
    return any(map(config.getoption, ("--record", "--shown", "--by-header")))


@pytest.fixture(scope="session")
def run(pytestconfig: pytest.Config) -> Callable[[str], proving.Done]:
    """What runs programs: afresh where what they show is recorded, else in little time."""
    if pytestconfig.getoption("--by-header"):
        return partial(proving.run, interpreter=proving.BY_HEADER)
    return proving.run if without_record(pytestconfig) else copies.run


@pytest.fixture
def program(request: pytest.FixtureRequest) -> str:
    """The path of the program of a test: of test_flask in test_csrf.py, csrf/flask_app.py."""
    names = request.path.stem, request.function.__name__
    proof, framework = (name.removeprefix("test_").replace("_", "-") for name in names)
    return f"{proof}/{framework}_app.py"


@pytest.fixture
def shown(
    data: Comparison,
    program: str,
    run: Callable[[str], proving.Done],
    record_property: Callable[[str, object], None],
    pytestconfig: pytest.Config,
) -> Iterator[dict[str, str]]:
    """What the program of the test prints; afterwards the record must say the same."""
    record_property("program", program)
    record_property("versions", proving.versions(program))  # also of one that fails
    done = run(str(EXAMPLES / program))
    lines = proving.lines(program, done)
    record_property("output", done.stdout)
    yield lines
    if not without_record(pytestconfig):
        proving.hold_record(data, program, done.stdout)


@pytest.fixture
def cell(data: Comparison, program: str) -> Cell:
    """The cell that says what the program of the test shows."""
    return Cell(data.matrix, program)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "call" or report.failed:
        crash = getattr(report.longrepr, "reprcrash", None)
        test: dict[str, object] = {
            "file": report.nodeid.partition("::")[0],
            "framework": report.nodeid.partition("::test_")[2],
            "outcome": report.outcome,
            "why": crash.message if crash else str(report.longrepr or ""),
            "versions": {},
            "output": None,
        }
        TESTS.append(test | dict(report.user_properties))


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):
        if file := session.config.getoption("--shown"):
            Path(file).write_text(json.dumps(TESTS), "utf-8")
        if session.config.getoption("--record"):
            (ROOT / files.PROOFS).write_text(proving.record_text(recorded(read())), "utf-8")


def recorded(data: Comparison) -> dict[str, dict[str, dict[str, proofs.Run]]]:
    """Return what the programs of this run showed, and what the others' records say.

    Programs that are gone, and lines that the data no longer has, are left out.
    """
    record: dict[str, dict[str, dict[str, proofs.Run]]] = {}
    for name, proof in data.proofs.items():
        for framework in proof.programs:
            runs = proof.runs.get(framework, {})
            lines = [release.line for release in data.matrix.frameworks[framework].releases]
            if left := {line: runs[line] for line in lines if line in runs}:
                record.setdefault(name, {})[framework] = left
    for test in TESTS:
        if test["output"]:
            name, framework = proving.names(str(test["program"]))
            new = proofs.Run(
                **{key: test[key] for key in SHOWN},
                python=platform.python_version(),
                recorded=datetime.date.today().isoformat(),
            )
            lines = record.setdefault(name, {}).setdefault(framework, {})
            line = proving.line_of(data.matrix.frameworks[framework])
            old = lines.get(line)
            if not old or any(getattr(old, key) != test[key] for key in SHOWN):
                lines[line] = new  # first seen today, with these versions
    return record


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the interpreter at hand could not run."""
    ran = terminalreporter.stats.get("passed")
    for framework in read().matrix.frameworks.values() if ran else ():
        mine = proving.line_of(framework)
        for release in framework.releases:
            if release.line != mine:
                terminalreporter.write_line(
                    f"Not run here: the proofs with {framework.name} {release.line}; "
                    f"Python {platform.python_version()} runs {mine or 'none'}."
                )
