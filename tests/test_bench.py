"""The made-up matrices of the benchmark are right, so that it measures what it says."""

from __future__ import annotations

from pathlib import Path

import comparison
from tools import bench


def test_a_made_up_project_has_no_problems(tmp_path: Path) -> None:
    found, problems = comparison.read(bench.make_up(tmp_path / "project", "50x3"))
    assert problems == []
    assert found
    assert sum(len(row.cells) for row in found.matrix.rows()) == 150
