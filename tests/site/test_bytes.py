"""Opening any page loads little more than opening a page of an empty site does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from loading import gzipped, loads
from project import ROOT, build, page_files

#: The most that a page may load, in times of the empty site's page.
LIMIT = 1.35
#: Pages that may be heavier: the whole matrix.
LIMITS = {"compare/index.html": 1.8}
#: The most that all scripts of our own may be, in gzip'd bytes.
SCRIPTS = 14 * 1024
CONFIG = """\
site_name: My Docs
theme:
  name: material
  font: false
plugins:
  - search
  - macros
"""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as MkDocs makes a new one, with our theme and plugins and nothing else."""
    folder = tmp_path_factory.mktemp("empty")
    subprocess.run([sys.executable, "-m", "mkdocs", "new", "--quiet", str(folder)], check=True)
    (folder / "mkdocs.yml").write_text(CONFIG)
    (folder / "main.py").write_text("def define_env(env):\n    pass\n")
    done = build(folder, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_no_page_loads_much_more_than_an_empty_site(site: Path, empty: Path) -> None:
    base = gzipped(empty, loads(empty, "index.html"))
    pages = [file.relative_to(site).as_posix() for file in page_files(site)]
    sizes = {page: gzipped(site, loads(site, page)) for page in pages}
    largest = sorted(pages, key=lambda page: sizes[page], reverse=True)
    print(f"empty site: {base:,} bytes")
    for page in largest[:10]:
        print(f"{sizes[page]:>9,} bytes, {sizes[page] / base:.2f} times: {page}")
    over = {
        page: f"{sizes[page] / base:.2f} times"
        for page in largest
        if sizes[page] > base * LIMITS.get(page, LIMIT)
    }
    assert over == {}


def test_our_own_scripts_are_small_and_unchanged(site: Path) -> None:
    names = {f"assets/{file.name}" for file in (ROOT / "docs" / "assets").glob("*.js")}
    assert len(names) > 3
    assert gzipped(site, names) < SCRIPTS
    for name in names:
        lines = (ROOT / "docs" / name).read_text().splitlines()
        kept = [line for line in lines if not line.strip().startswith("//")]
        assert (site / name).read_text().splitlines() == kept
