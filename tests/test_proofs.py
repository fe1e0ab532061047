"""Every row names a proof or says why not, every proof is named and shown, and the checks bite."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from project import ROOT, SMALL, load, read

import comparison
from comparison import Comparison
from comparison.data.files import PROOFS
from comparison.model.matrix import NO_PROOF
from comparison.model.proofs import Proof, passed, record_text
from comparison.model.proofs import Run as Record

sys.path.append(str(ROOT / "tests" / "proofs"))

import proving
from proving import Cells, declared, line_of


@pytest.fixture(scope="module")
def data() -> Comparison:
    return read(ROOT)


def test_every_proof_is_named_by_a_row_and_has_a_page_and_a_test(data: Comparison) -> None:
    named = {row.proof for row in data.matrix.features.values()} - {NO_PROOF}
    assert named == set(data.proofs)
    for proof in data.proofs:
        page = ROOT / "docs" / "proofs" / f"{proof}.md"
        assert f'{{{{ proof("{proof}") }}}}' in page.read_text("utf-8")
        assert (ROOT / data.proofs[proof].test).is_file()
    pages = {file.stem for file in (ROOT / "docs" / "proofs").glob("*.md")}
    assert pages == set(data.proofs)


def test_every_program_has_a_test_and_a_record_on_every_line_it_ran_on(data: Comparison) -> None:
    for name, proof in data.proofs.items():
        assert proof.programs, name
        text = (ROOT / proof.test).read_text("utf-8")
        tests = {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}
        assert {f"test_{framework}" for framework in proof.programs} <= tests, name
        for framework in proof.programs:
            assert proof.runs.get(framework), f"{name}: {framework} has no record"


def test_programs_are_single_files_that_declare_what_they_need(data: Comparison) -> None:
    lengths = []
    for proof in data.proofs.values():
        for path in proof.programs.values():
            text = (ROOT / path).read_text("utf-8")
            assert text.startswith("# /// script\n"), path
            assert ast.get_docstring(ast.parse(text)), path
            lengths.append(sum(bool(line.strip()) for line in text.splitlines()))
    assert sorted(lengths)[len(lengths) // 2] < 45


def test_every_locked_package_that_a_cell_names_is_run_by_the_program_of_its_row(
    data: Comparison,
) -> None:
    """So that "proven" beside a row means its packages too, wherever they can be installed."""
    lock = (ROOT / "requirements" / "test.txt").read_text("utf-8")
    locked = set(re.findall(r"(?m)^([a-z0-9.-]+)==", lock))
    for row in data.matrix.rows():
        for framework, cell in row.cells.items():
            path = f"{row.proof}/{framework}_app.py"
            for package in locked & set(cell.packages):
                assert row.proof != NO_PROOF, (
                    f"{row.path}:{row.line_number}: {package} could be run"
                )
                assert package in declared(path), (
                    f"{row.path}:{cell.line_number}: {row.id}.{framework}.package: {package} is "
                    f"locked, but docs/examples/{path} does not run it"
                )


FLIPS = [
    ("csrf", "django", "support", "third-party"),
    ("csrf", "django", "default", "disabled"),
    ("csrf", "flask", "support", "built-in"),
    ("sessions", "flask", "support", "third-party"),
    ("host-header", "flask", "default", "enabled"),
    ("https-hsts", "django", "default", "enabled"),
    ("csp", "django", "since", None),
    ("partials", "django", "since", None),
    ("background-tasks", "django", "since", None),
    ("orm", "flask", "support", "built-in"),
    ("admin", "flask", "support", "built-in"),
    ("autoescape", "flask", "default", "disabled"),
    ("asgi", "flask", "support", "built-in"),
    ("request-limits", "flask", "default", "enabled"),
    ("orm", "fastapi", "support", "third-party"),
    ("sessions", "fastapi", "default", "enabled"),
    ("openapi", "fastapi", "default", "disabled"),
    ("websockets", "fastapi", "support", "third-party"),
    ("csrf", "fastapi", "support", "built-in"),
]


@pytest.mark.parametrize(("row", "framework", "field", "wrong"), FLIPS)
def test_a_cell_that_is_wrong_fails_its_proof(
    data: Comparison, row: str, framework: str, field: str, wrong: str | None
) -> None:
    """The proof's own test, given what the record says the program printed."""
    feature = data.matrix.features[row]
    test = load(ROOT / data.proofs[feature.proof].test)
    getattr(test, f"test_{framework}")(_recorded(data), Cells(data.matrix))
    cell = feature.cells[framework]
    feature.cells[framework] = cell.model_copy(update={field: wrong})  # type: ignore[index]
    try:
        with pytest.raises(AssertionError, match=re.escape(f"{feature.path}:")):
            getattr(test, f"test_{framework}")(_recorded(data), Cells(data.matrix))
    finally:
        feature.cells[framework] = cell  # type: ignore[index]


def _recorded(data: Comparison):  # type: ignore[no-untyped-def]
    """Stands in for running a program: what the record has for the line that is installed."""

    def run(path: str) -> dict[str, str]:
        proof, _, program = path.partition("/")
        framework = program.removesuffix("_app.py")
        line = line_of(data.matrix.frameworks[framework])
        lines = data.proofs[proof].runs[framework][line].output.splitlines()
        return {key: value for key, _, value in (line.partition(": ") for line in lines)}

    return run


def test_a_framework_that_is_not_installed_is_told_of_and_stops_no_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    conftest = load(ROOT / "tests" / "proofs" / "conftest.py")
    known = comparison.read(SMALL)
    monkeypatch.setattr(conftest.comparison, "read", lambda *_, **__: known)
    told: list[str] = []
    conftest.pytest_terminal_summary(SimpleNamespace(stats={"passed": [1]}, write_line=told.append))
    assert told == [
        "Not run here: the proofs with Alpha 5.10; it is not installed.",
        "Not run here: the proofs with Alpha 5.2; it is not installed.",
    ]


def test_by_its_header_a_program_has_nothing_that_it_does_not_declare(tmp_path: Path) -> None:
    header = '# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n# ///\n'
    program = tmp_path / "flask_app.py"
    program.write_text(header + 'import flask\nprint("Imported: True")\n')
    assert proving.run(str(program)).lines == {"Imported": "True"}
    with pytest.raises(AssertionError, match="No module named 'flask'"):
        proving.run(str(program), by_header=True)


def test_release_lines_are_ordered_as_versions_not_as_text() -> None:
    lines = {
        line: Record(
            versions={"django": f"{line}.1"},
            python="3.13.0",
            outcome="passed",
            recorded="2026-11-23",
            output="x",
        )
        for line in ("5.2", "10.0", "6.1")
    }
    assert passed(Proof("csrf", {}, {"django": lines}), "django") == ["10.0.1", "6.1.1", "5.2.1"]


def test_the_record_is_written_as_it_was_read(data: Comparison) -> None:
    runs = {name: proof.runs for name, proof in data.proofs.items()}
    assert record_text(runs) == (ROOT / PROOFS).read_text("utf-8")
