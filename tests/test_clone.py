"""A clone holds the same bytes whatever git makes of line ends, and nothing that git ignores."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from project import ROOT, files


def git(folder: Path, *arguments: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false")
    command = ["git", *who, *arguments]
    return subprocess.check_output(command, cwd=folder, env=kept, text=True, timeout=60)


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


def test_what_is_made_is_ignored_as_a_folder_or_a_link(tmp_path: Path) -> None:
    shutil.copy(ROOT / ".gitignore", tmp_path)
    (tmp_path / "tools").mkdir()
    for name in (
        *(".venv", ".venv-newest", "site", "site-offline", "dist", ".build"),
        *("build", "working.egg-info", ".mypy_cache", "tools/__pycache__"),
    ):
        (tmp_path / name).symlink_to("elsewhere")
    git(tmp_path, "init", "--quiet")
    found = git(tmp_path, "status", "--porcelain", "--untracked-files=all")
    assert found == "?? .gitignore\n"
    if (ROOT / ".git").exists():
        assert git(ROOT, "ls-files", "-ci", "--exclude-per-directory=.gitignore") == ""
