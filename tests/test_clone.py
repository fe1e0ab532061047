"""A clone holds the same bytes whatever git is told to make of line ends."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from project import ROOT, files


def git(folder: Path, *arguments: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, env=kept, check=True, timeout=60)


def test_a_clone_on_windows_has_the_same_files(tmp_path: Path) -> None:
    ignore = shutil.ignore_patterns(".*", "__pycache__", "site", "site-offline", "dist", "instance")
    shutil.copytree(ROOT, tmp_path / "here", ignore=ignore)
    shutil.copy(ROOT / ".gitattributes", tmp_path / "here")
    git(tmp_path / "here", "init", "--quiet")
    git(tmp_path / "here", "add", "--force", ".")
    git(tmp_path / "here", "commit", "--quiet", "--message", "All")
    windows = ("-c", "core.autocrlf=true", "-c", "core.eol=crlf")
    git(tmp_path, *windows, "clone", "--quiet", *windows, "here", "there")
    for folder in ("here", "there"):
        shutil.rmtree(tmp_path / folder / ".git")
    here, there = files(tmp_path / "here"), files(tmp_path / "there")
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
