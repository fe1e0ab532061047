"""Where the project is, and how to build it: what the tests share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"


def build(folder: Path, site: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **environ},
    )
