"""A build publishes everything, always as the same bytes; one that fails says why."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import small_site
from project import ROOT, build, files, replace


def make_site(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/build.py", "site"]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, capture_output=True, text=True, env=environ)


def test_a_good_build_replaces_the_site_and_a_bad_one_leaves_it(small: Path) -> None:
    shutil.copytree(ROOT / "tools", small / "tools")
    assert make_site(small).returncode == 0
    site = small / "site"
    assert "5.10.1" in (site / "index.html").read_text()
    before = {file: file.stat().st_mtime_ns for file in site.rglob("*")}

    page = small / "docs" / "index.md"
    page.write_text("# Small\n\n[Nowhere](nowhere.md)\n")
    done = make_site(small)
    assert done.returncode == 1
    assert "a link 'nowhere.md'" in done.stderr
    assert "INFO" not in done.stderr
    assert "site/ is as it was" in done.stderr
    assert before == {file: file.stat().st_mtime_ns for file in site.rglob("*")}

    page.write_text("# New\n")
    assert make_site(small).returncode == 0
    assert "5.10.1" not in (site / "index.html").read_text()
    assert not list(small.glob(".build-*"))


@pytest.mark.parametrize("front", ["", "---\ntitle: Small\n---\n\n"], ids=["plain", "front-matter"])
def test_wrong_macro_calls_fail_with_page_and_line(small: Path, tmp_path: Path, front: str) -> None:
    """Even where MkDocs would let them pass."""
    first = front.count("\n") + 1
    text = '# S {{ nope("a") }}\n\n{{ ntoe("csrf", "alpha") }}\n\nto {{ note("csfr", "alpha") }}\n'
    (small / "docs" / "index.md").write_text(front + text)
    (small / "docs" / "choose.md").write_text('# Choose\n\n{{ matrix("tolos") }}\n')
    done = build(small, tmp_path / "site", "--quiet", "--no-strict")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for line in (
        f"docs/index.md:{first}: there is no macro 'nope'",
        f"docs/index.md:{first + 2}: there is no macro 'ntoe'; did you mean 'note'?",
        f"docs/index.md:{first + 4}: there is no feature 'csfr'; did you mean 'csrf'?",
        "docs/choose.md:3: there is no category 'tolos'; did you mean 'tools'?",
    ):
        assert line in done.stderr
    assert done.stderr.count("'nope'") == 1, "a heading is the page's title, too"


def test_a_page_can_link_to_files_that_each_build_renews(tmp_path: Path) -> None:
    folder, site = small_site.project(tmp_path / "project"), tmp_path / "site"
    page = folder / "docs" / "index.md"
    page.write_text("# Small\n\n[All](api/v1/matrix.json), [news](feed.xml), [list](llms.txt)\n")
    row, rows = site / "api/v1/features/cli.json", folder / "data" / "features" / "tools.yml"
    for old, new in (("Command line", "Shell"), ("Shell", "Commands")):
        assert build(folder, site).returncode == 0
        assert f'"title": "{old}"' in row.read_text()
        replace(rows, f"name: {old}", f"name: {new}")
    page.write_text("# Small\n\n[A](api/v1/matrx.json2)\n\n[All](api/v1/matrx.json)\n")
    assert "docs/index.md:5: a link 'api/v1/matrx.json'" in build(folder, site).stderr
    (folder / "docs" / "changes.md").unlink()
    done = build(folder, site)
    assert done.returncode == 1
    assert "docs/changes.md is missing, and the data links to it" in done.stderr
    assert "Traceback" not in done.stderr


#: Runs before all else in the interpreter that builds, and puts its clock on by four hundred days.
LATER = """
import datetime, time

AHEAD = 400 * 86400
now = time.time


class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)


datetime.datetime = Later
time.time = lambda: now() + AHEAD
"""


@pytest.mark.slow  # in the fast ring, test_commands.py compares builds of the small project
def test_another_day_and_zone_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LATER)
    other = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "PYTHONPATH": str(tmp_path)}
    other |= {"SITE_URL": "", "REPO_URL": "", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")]
    subprocess.run(command, cwd=ROOT, env=os.environ | other, check=True, timeout=240)
    first, second = files(site), files(tmp_path / "site")
    assert len(first) > 200
    assert {path for path in first | second if first.get(path) != second.get(path)} == set()
    assert [path for path, data in first.items() if bytes(ROOT) in data] == []


#: Builds several times, as a server does, and counts what is left of the pages.
AGAIN = """
import gc, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
for _ in range(8):
    config = load_config(site_dir=sys.argv[1])
    config.plugins.on_startup(command=sys.argv[2], dirty=False)
    build(config)
gc.collect()
pages = [each for each in gc.get_objects() if type(each).__name__ == "Page"]
assert len(pages) < 6 * len({page.url for page in pages}), len(pages)
"""


@pytest.mark.parametrize("kind", ["build", "serve"])
def test_one_process_can_build_again(tmp_path: Path, kind: str) -> None:
    command = [sys.executable, "-c", AGAIN, str(tmp_path / "site"), kind]
    subprocess.run(command, cwd=small_site.project(tmp_path / "project"), check=True)
