"""The library's arrows run one way: data, model, rendering, registration."""

from __future__ import annotations

import subprocess
import sys

from project import ROOT


def test_reading_the_data_needs_nothing_that_renders_it() -> None:
    program = "import comparison, sys; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert "comparison.claims" in imported
    assert not {"jinja2", "mkdocs", "markdown"} & imported
    rendering = {"html", "tables", "facts", "charts", "flowchart", "matching", "pages", "calls"}
    for module in (ROOT / "comparison").glob("*_*.py"):
        rendering.add(module.stem)
    assert {"claim_tables", "proof_pages"} <= rendering
    assert not {f"comparison.{name}" for name in rendering} & imported
