"""The same files give the same bytes, wherever, whenever and by whomever they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from project import ROOT, files, read

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


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER)
    ways: dict[str, tuple[int, dict[str, str]]] = {
        "a": (0o022, {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}),
        "another place with a longer path": (
            0o077,
            {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "PYTHONPATH": str(clock)},
        ),
    }
    ignore = shutil.ignore_patterns(".*", "site", "site-offline", "dist", "__pycache__")
    kept = {name: value for name, value in os.environ.items() if name not in TOLD}
    kept |= {"SITE_URL": "https://site.example/", "NO_MKDOCS_2_WARNING": "1"}
    builds = []
    for name, (umask, environ) in ways.items():
        shutil.copytree(ROOT, tmp_path / name, ignore=ignore)
        command = [sys.executable, "tools/build.py", "site"]
        builds.append(
            subprocess.Popen(command, cwd=tmp_path / name, env=kept | environ, umask=umask)
        )
    assert [build.wait(timeout=240) for build in builds] == [0, 0]
    first, second = (files(tmp_path / name / "site") for name in ways)
    assert len(first) > 200
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    # Where there is no commit, the day is that of the data.
    day = read(ROOT).matrix.vocabulary.checked
    assert first["sitemap.xml"].count(f"<lastmod>{day}<".encode()) > 60
    assert b"Made from" not in first["index.html"]
