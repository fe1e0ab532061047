"""A build that fails says why, and leaves the last good site as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from project import build


def make_site(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/build.py", "site"]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, capture_output=True, text=True, env=environ)


def test_a_good_build_replaces_the_site_and_a_bad_one_leaves_it(project: Path) -> None:
    assert make_site(project).returncode == 0
    site = project / "site"
    assert "5.10.1" in (site / "index.html").read_text()
    before = {file: file.stat().st_mtime_ns for file in site.rglob("*")}

    page = project / "docs" / "index.md"
    page.write_text("# Small\n\n[Nowhere](nowhere.md)\n")
    done = make_site(project)
    assert done.returncode == 1
    assert "'index.md' contains a link 'nowhere.md'" in done.stderr
    assert "INFO" not in done.stderr
    assert "site/ is as it was" in done.stderr
    assert before == {file: file.stat().st_mtime_ns for file in site.rglob("*")}

    page.write_text("# New\n")
    assert make_site(project).returncode == 0
    assert "5.10.1" not in (site / "index.html").read_text()
    assert not list(project.glob(".build-*"))


@pytest.mark.parametrize("front", ["", "---\ntitle: Small\n---\n\n"], ids=["plain", "front-matter"])
def test_wrong_macro_calls_fail_with_page_and_line(small: Path, tmp_path: Path, front: str) -> None:
    """Even where MkDocs would let them pass."""
    first = front.count("\n") + 1
    text = (
        '# S {{ nope("a") }}\n\n{{ levle("csrf", "alpha") }}\n\nto {{ level("csfr", "alpha") }}\n'
    )
    (small / "docs" / "index.md").write_text(front + text)
    (small / "docs" / "choose.md").write_text('# Choose\n\n{{ matrix("tolos") }}\n')
    done = build(small, tmp_path / "site", "--quiet", "--no-strict")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for line in (
        f"docs/index.md:{first}: there is no macro 'nope'",
        f"docs/index.md:{first + 2}: there is no macro 'levle'; did you mean 'level'?",
        f"docs/index.md:{first + 4}: there is no feature 'csfr'; did you mean 'csrf'?",
        "docs/choose.md:3: there is no category 'tolos'; did you mean 'tools'?",
    ):
        assert line in done.stderr
    assert done.stderr.count("'nope'") == 1, "a heading is the page's title, too"
