"""What the tests share: the project's root, a small project to break, and the site, built once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project that is right in everything, in a folder of its own."""
    folder = tmp_path / "project"
    shutil.copytree(SMALL, folder)
    shutil.copy(ROOT / "macros.py", folder)
    return folder


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from the pages and data as they are, without any address set."""
    folder = tmp_path_factory.mktemp("built") / "site"
    unset = dict.fromkeys(("SITE_URL", "REPO_URL"), "")
    done = build(ROOT, folder, **unset)
    assert done.returncode == 0, done.stderr
    return folder
