"""Fixtures of the proofs, and the record of their runs, which `--record` writes."""

import datetime
import json
import os
import platform
from collections.abc import Iterator
from pathlib import Path

import proving
import pytest
from proving import ROOT, Cell, Lines

import comparison
from comparison import Comparison
from comparison.data import files
from comparison.model import proofs


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


@pytest.fixture(scope="session")
def data() -> Comparison:
    """The data, checked."""
    found, problems = comparison.read(ROOT, quotes=False)
    assert found, "\n".join(map(str, problems))
    return found


@pytest.fixture(scope="session")
def copies(request: pytest.FixtureRequest) -> Iterator[proving.Copies | None]:
    """What starts programs in little time; what is recorded comes of programs that start afresh."""
    afresh = any(map(request.config.getoption, ("--record", "--shown", "--by-header")))
    if afresh or not hasattr(os, "fork"):
        yield None
    else:
        made = proving.Copies()
        yield made
        made.process.communicate()  # which ends its input


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
    request: pytest.FixtureRequest,
    record_property: proving.RecordProperty,
    copies: proving.Copies | None,
) -> Iterator[Lines]:
    """What the program of the test prints; afterwards the record must say the same."""
    record_property("versions", proving.versions(program))  # also of one that fails
    by_header = request.config.getoption("--by-header")
    output = proving.run(program, by_header=by_header, copies=copies)
    record_property("proof", (program, output.text, proving.versions(program)))
    yield output.lines
    elsewhere = request.config.getoption("--record") or request.config.getoption("--shown")
    if not (by_header or elsewhere):
        proving.hold_record(data, program, output.text)


@pytest.fixture
def cell(data: Comparison, program: str) -> Cell:
    """The cell that says what the program of the test shows."""
    return Cell(data.matrix, program)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Iterator[None]:
    """Fail a test that passes without a look at the cell of each row of its proof."""
    yield
    if cell := item.funcargs.get("cell"):
        cell.assert_held()


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput"):
        return
    if config.getoption("--record"):
        config.pluginmanager.register(Recorder())
    if config.getoption("--shown"):
        config.pluginmanager.register(Shown(Path(config.getoption("--shown"))))


class Recorder:
    """Gathers what the proofs of a run showed, and writes it beside the other lines' records."""

    def __init__(self) -> None:
        self.runs: list[tuple[str, str, dict[str, str], str]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        properties = dict(report.user_properties)
        if report.when == "call" and "proof" in properties:
            self.runs.append((*properties["proof"], report.outcome))

    def pytest_sessionfinish(self) -> None:
        found, problems = comparison.read(ROOT, quotes=False)
        assert found, "\n".join(map(str, problems))
        record = kept(found)
        today = datetime.date.today().isoformat()
        for path, output, versions, outcome in self.runs:
            name, framework = proving.names(path)
            line = proving.line_of(found.matrix.frameworks[framework])
            lines = record.setdefault(name, {}).setdefault(framework, {})
            old = lines.get(line)
            if old and (old.versions, old.outcome, old.output) == (versions, outcome, output):
                continue  # first seen on that day, with these versions
            python = platform.python_version()
            lines[line] = proofs.Run(
                versions=versions, python=python, outcome=outcome, recorded=today, output=output
            )
        Path(ROOT / files.PROOFS).write_text(proving.record_text(record), "utf-8")


def kept(found: Comparison) -> dict[str, dict[str, dict[str, proofs.Run]]]:
    """What the record has of programs that are there and of lines that the data has."""
    record: dict[str, dict[str, dict[str, proofs.Run]]] = {}
    for name, proof in found.proofs.items():
        for framework in proof.programs:
            runs = proof.runs.get(framework, {})
            lines = [release.line for release in found.matrix.frameworks[framework].releases]
            if left := {line: runs[line] for line in lines if line in runs}:
                record.setdefault(name, {})[framework] = left
    return record


class Shown:
    """Gathers what each test of a run came to, for tools/test_latest.py to report."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.tests: list[dict[str, object]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and not report.failed:
            return
        crash = getattr(report.longrepr, "reprcrash", None)
        properties = dict(report.user_properties)
        _, output, versions = properties.get("proof", ("", None, properties.get("versions", {})))
        self.tests.append(
            {
                "file": report.nodeid.partition("::")[0],
                "framework": report.nodeid.partition("::test_")[2],
                "outcome": report.outcome,
                "versions": versions,
                "output": output,
                "why": crash.message if crash else str(report.longrepr or ""),
            }
        )

    def pytest_sessionfinish(self) -> None:
        self.file.write_text(json.dumps(self.tests), "utf-8")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the interpreter at hand could not run."""
    found, _ = comparison.read(ROOT, quotes=False)
    if found and terminalreporter.stats.get("passed"):
        for framework in found.matrix.frameworks.values():
            mine = proving.line_of(framework)
            runs = [proof.runs.get(framework.id, {}) for proof in found.proofs.values()]
            for line in sorted({line for lines in runs for line in lines} - {mine}):
                terminalreporter.write_line(
                    f"Not run here: the proofs with {framework.name} {line}; "
                    f"Python {platform.python_version()} runs {mine or 'none'}."
                )
