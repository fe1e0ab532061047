"""The same files give the same bytes, wherever, whenever and by whomever they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from project import ROOT, files

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
#: Of the machine that runs the tests, and told to neither build.
TOLD = ("SOURCE_DATE_EPOCH", "GITHUB_SHA", "READTHEDOCS_GIT_COMMIT_HASH", "CF_PAGES_COMMIT_SHA")


def started(folder: Path, umask: int, **environ: str) -> subprocess.Popen[str]:
    """A build of a copy of the project, in a folder of its own."""
    ignore = shutil.ignore_patterns(".*", "site", "site-offline", "dist", "__pycache__")
    shutil.copytree(ROOT, folder / "project", ignore=ignore)
    kept = {name: value for name, value in os.environ.items() if name not in TOLD}
    given = {"SITE_URL": "https://site.example/", "NO_MKDOCS_2_WARNING": "1", **environ}
    return subprocess.Popen(
        [sys.executable, "tools/build.py", "site"],
        cwd=folder / "project",
        env=kept | given,
        stderr=subprocess.PIPE,
        text=True,
        **{"umask": umask} if os.name != "nt" else {},
    )


def finished(build: subprocess.Popen[Any], folder: Path) -> dict[str, bytes]:
    """Wait for a build, and return the files of its site by their paths."""
    said = build.communicate(timeout=240)[1]
    assert build.returncode == 0, said
    return files(folder / "project" / "site")


def test_two_builds_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER)
    here, there = tmp_path / "a", tmp_path / "another place" / "with a longer path"
    one = started(here, 0o022, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    other = started(
        there, 0o077, TZ="Pacific/Kiritimati", PYTHONHASHSEED="2", PYTHONPATH=str(clock)
    )
    first, second = finished(one, here), finished(other, there)
    assert len(first) > 200
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert b"<lastmod>" in first["sitemap.xml"]
