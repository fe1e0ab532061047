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
    assert {"comparison.claims", "comparison.myths", "comparison.proofs"} <= imported
    assert (
        not {"comparison.html", "comparison.pages", "jinja2", "markdown", "mkdocs", "PIL"}
        & imported
    )
