"""Opening any page loads little more than opening a page of an empty site does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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


def test_no_page_loads_much_more_than_an_empty_site(site: Path, tmp_path: Path) -> None:
    """Than a site as MkDocs makes a new one, with our theme and plugins and nothing else."""
    subprocess.run([sys.executable, "-m", "mkdocs", "new", "--quiet", str(tmp_path)], check=True)
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "main.py").write_text("def define_env(env):\n    pass\n")
    empty = tmp_path / "site"
    done = build(tmp_path, empty)
    assert done.returncode == 0, done.stderr
    base = gzipped(empty, loads(empty, "index.html"))
    print(f"empty site: {base:,} bytes")
    over = {}
    for file in page_files(site):
        page = file.relative_to(site).as_posix()
        times = gzipped(site, loads(site, page)) / base
        if times > LIMITS.get(page, LIMIT):
            over[page] = f"{times:.2f} times"
    assert over == {}


def test_our_own_scripts_are_small_and_unchanged(site: Path) -> None:
    names = {f"assets/{file.name}" for file in (ROOT / "docs" / "assets").glob("*.js")}
    assert len(names) > 3
    assert gzipped(site, names) < SCRIPTS
    for name in names:
        lines = (ROOT / "docs" / name).read_text().splitlines()
        kept = [line for line in lines if not line.strip().startswith("//")]
        assert (site / name).read_text().splitlines() == kept
