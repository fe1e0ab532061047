"""The made-up matrices of the benchmark are right, so that it measures what it says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from project import ROOT

import comparison


def test_a_made_up_project_has_no_problems(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("bench", ROOT / "tools" / "bench.py")
    assert spec
    assert spec.loader
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    assert bench.make_up(tmp_path / "project", "50x3") == 150
    found, problems = comparison.read(tmp_path / "project")
    assert problems == []
    assert found
    assert sum(len(row.cells) for row in found.matrix.rows()) == 150
