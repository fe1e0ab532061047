"""Every row names a proof or says why not, every proof is named and shown, and the checks bite."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from installed import pins
from project import ROOT, load, read

from comparison.data.files import PROOFS
from comparison.model.matrix import NO_PROOF
from comparison.model.proofs import Proof, passed
from comparison.model.proofs import Run as Record

sys.path.append(str(ROOT / "tests" / "proofs"))

import proving
from proving import Cell, declared, line_of, record_text

DATA = read(ROOT)


def test_every_proof_is_named_shown_and_tested() -> None:
    """With a program and a record for each framework on each line that it ran on."""
    named = {row.proof for row in DATA.matrix.features.values()} - {NO_PROOF}
    pages = {file.stem for file in (ROOT / "docs" / "proofs").glob("*.md")}
    assert named == pages == set(DATA.proofs)
    lengths = []
    for name, proof in DATA.proofs.items():
        page = ROOT / "docs" / "proofs" / f"{name}.md"
        assert f'{{{{ proof("{name}") }}}}' in page.read_text("utf-8")
        text = (ROOT / proof.test).read_text("utf-8")
        tests = {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}
        assert proof.programs, name
        for framework, path in proof.programs.items():
            assert f"test_{framework}" in tests, name
            assert proof.runs.get(framework), f"{name}: {framework} has no record"
            text = (ROOT / path).read_text("utf-8")
            assert text.startswith("# /// script\n"), f"{path} declares nothing"
            assert ast.get_docstring(ast.parse(text)), path
            lengths.append(sum(bool(line.strip()) for line in text.splitlines()))
    assert sorted(lengths)[len(lengths) // 2] < 45


def test_every_locked_package_of_a_cell_is_run_by_its_row() -> None:
    """So that "proven" beside a row means its packages too, wherever they can be installed."""
    locked = {pin.name for pin in pins()}
    for row in DATA.matrix.rows():
        for framework, cell in row.cells.items():
            path = f"{row.proof}/{framework}_app.py"
            for package in locked & set(cell.packages):
                where = f"{row.path}:{cell.line_number}: {row.id}.{framework}.package: {package}"
                assert row.proof != NO_PROOF, f"{where} could be run"
                assert package in declared(path), f"{where} is locked, but {path} does not run it"


#: A row, a framework, and a field of the cell with what would be wrong there.
FLIPS = [
    ("csrf", "django", "support", "third-party"),
    ("csrf", "django", "default", "disabled"),
    ("csrf", "flask", "support", "built-in"),
    ("csrf", "flask", "packages", ["wtforms"]),
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
    row: str, framework: str, field: str, wrong: object
) -> None:
    """The proof's own test, given what the record says the program printed."""
    feature = DATA.matrix.features[row]
    proof = DATA.proofs[feature.proof]
    test = getattr(load(ROOT / proof.test), f"test_{framework}")
    shown, path = recorded(proof, framework), f"{proof.id}/{framework}_app.py"
    test(shown, Cell(DATA.matrix, path))
    cell = feature.cells[framework]
    feature.cells[framework] = cell.model_copy(update={field: wrong})  # type: ignore[index]
    try:
        with pytest.raises(AssertionError, match=re.escape(f"{feature.path}:")):
            test(shown, Cell(DATA.matrix, path))
    finally:
        feature.cells[framework] = cell  # type: ignore[index]


def recorded(proof: Proof, framework: str) -> dict[str, str]:
    """Return what the record has for the line that is installed."""
    output = proof.runs[framework][line_of(DATA.matrix.frameworks[framework])].output
    return {key: value for key, _, value in (line.partition(": ") for line in output.splitlines())}


def test_by_its_header_a_program_has_what_it_declares(tmp_path: Path) -> None:
    header = '# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n# ///\n'
    program = tmp_path / "flask_app.py"
    program.write_text(header + 'import flask\nprint("Imported: True")\n')
    assert proving.run(str(program)).lines == {"Imported": "True"}
    with pytest.raises(AssertionError, match="No module named 'flask'"):
        proving.run(str(program), by_header=True)


def test_release_lines_are_ordered_as_versions_not_as_text() -> None:
    same = {"python": "3.13.0", "outcome": "passed", "recorded": "2026-11-23", "output": "x"}
    lines = {
        line: Record(versions={"django": f"{line}.1"}, **same) for line in ("5.2", "10.0", "6.1")
    }
    assert passed(Proof("csrf", {}, {"django": lines}), "django") == ["10.0.1", "6.1.1", "5.2.1"]


def test_the_record_is_written_as_it_was_read() -> None:
    runs = {name: proof.runs for name, proof in DATA.proofs.items()}
    assert record_text(runs) == (ROOT / PROOFS).read_text("utf-8")
