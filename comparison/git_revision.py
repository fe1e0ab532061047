"""Ask git about the revisions of a project."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


class Unreadable(Exception):
    """Why git has no such revision to read, in one line."""


def ask(root: Path, *arguments: str) -> str | None:
    """Return what git says in a folder, or None where it refuses or is not installed."""
    git = shutil.which("git")
    if git is None:
        return None
    # Within a hook of git the environment names its repository; and asking should write nothing.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environ = {**kept, "GIT_OPTIONAL_LOCKS": "0", "TZ": "UTC"}
    done = subprocess.run([git, *arguments], cwd=root, env=environ, capture_output=True, text=True)
    return None if done.returncode else done.stdout.strip()


def archive(root: Path, revision: str) -> bytes:
    """Return what reading the data looks at, in a revision, as a zip file.

    Raises Unreadable with git's reason.
    """
    if revision.startswith("-"):
        raise Unreadable(f"'{revision}' is no revision")
    command = ["git", "archive", "--format=zip", f"{revision}^{{commit}}", "--", "data", "docs"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unreadable(f"git can't be run: {error}") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").splitlines()
        said = [line for line in lines if line.startswith("fatal: ")] or lines or ["no reason"]
        raise Unreadable(f"git can't read '{revision}': {said[-1].removeprefix('fatal: ')}")
    return done.stdout
