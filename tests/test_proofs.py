"""Every row names a proof or says why not, every proof is named and shown, and the checks bite."""

import ast
import re
import runpy
from pathlib import Path

import proving
import pytest
from installed import pins
from project import ROOT, read
from proving import Cell, declared, line_of, record_text

from comparison.data.files import PROOFS
from comparison.model.matrix import NO_PROOF

DATA = read(ROOT)


def test_every_proof_is_shown_on_its_page_by_documented_programs() -> None:
    for name, proof in DATA.proofs.items():
        page = (ROOT / "docs" / "proofs" / f"{name}.md").read_text("utf-8")
        assert f'{{{{ proof("{name}") }}}}' in page
        assert proof.programs, name
        for path in proof.programs.values():
            assert ast.get_docstring(ast.parse((ROOT / path).read_text("utf-8"))), path


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


def test_any_cell_that_is_wrong_fails_the_test_of_its_proof() -> None:
    """Given what the record says the program printed, where the framework is installed."""
    lines = {name: line_of(framework) for name, framework in DATA.matrix.frameworks.items()}
    installed = {name for name, line in lines.items() if line}
    tests = {name: runpy.run_path(str(ROOT / proof.test)) for name, proof in DATA.proofs.items()}
    for row in DATA.matrix.features.values():
        proof = DATA.proofs.get(row.proof)
        for framework in installed.intersection(proof.programs if proof else ()):
            cell, run = row.cells[framework], proof.runs[framework][lines[framework]]
            shown = dict(line.split(": ", 1) for line in run.output.splitlines())
            test, path = tests[row.proof][f"test_{framework}"], f"{proof.id}/{framework}"
            test(shown, Cell(DATA.matrix, path))
            for field in ("support", "default", "since"):
                row.cells[framework] = cell.model_copy(update={field: "wrong"})  # type: ignore[index]
                told = f"{row.path}:{cell.line_number}: {row.id}.{framework}.{field}: says 'wrong'"
                with pytest.raises(AssertionError, match=re.escape(told)):
                    test(shown, Cell(DATA.matrix, path))
            row.cells[framework] = cell  # type: ignore[index]


def test_a_package_that_a_cell_does_not_name_fails_its_proof() -> None:
    held = {"support": "third-party", "default": "enabled"}
    Cell(DATA.matrix, "csrf/flask").holds(**held, packages=["flask-wtf"])
    with pytest.raises(AssertionError, match=r"csrf\.flask\.package: does not name 'wtforms'"):
        Cell(DATA.matrix, "csrf/flask").holds(**held, packages=["flask-wtf", "wtforms"])


def test_by_its_header_a_program_has_what_it_declares(tmp_path: Path) -> None:
    header = '# /// script\n# requires-python = ">=3.11"\n# dependencies = []\n# ///\n'
    program = tmp_path / "flask_app.py"
    program.write_text(header + 'import flask\nprint("Imported: True")\n')
    assert proving.run(str(program)).stdout == "Imported: True\n"
    done = proving.run(str(program), proving.BY_HEADER)
    with pytest.raises(AssertionError, match="No module named 'flask'"):
        proving.lines("flask_app.py", done)


def test_the_record_is_written_as_it_was_read() -> None:
    runs = {name: proof.runs for name, proof in DATA.proofs.items()}
    assert record_text(runs) == (ROOT / PROOFS).read_text("utf-8")
