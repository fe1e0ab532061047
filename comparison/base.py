"""The data as it was: in a folder, or in a revision of the project's repository."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from pathlib import Path

from comparison import Comparison, read
from comparison.source import Problem

#: What reading the data looks at; links in it lead to pages, proofs to programs.
FOLDERS = ("data", "docs")


class Unreadable(Exception):
    """There is nothing to read: the one line that says why."""


def read_base(root: Path, base: str) -> tuple[Comparison | None, list[Problem]]:
    """The data of a folder, or of a revision of the repository that holds a folder.

    Nothing of the repository is changed. Raises Unreadable without git, a repository, such a
    revision, or data in it.
    """
    if Path(base).is_dir():
        return read(Path(base))
    archive = _archive(root, _commit(root, base))
    with tempfile.TemporaryDirectory() as folder:
        # A zip file, because what it unpacks are files: none is a link to somewhere else.
        with zipfile.ZipFile(io.BytesIO(archive)) as file:
            file.extractall(folder)
        return read(Path(folder))


def _commit(root: Path, revision: str) -> str:
    found = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"
    )
    if found.returncode == 128 and b"not a git repository" in found.stderr:
        raise Unreadable(f"'{revision}' is no folder, and there is no git repository here")
    if found.returncode == 128:  # it refuses, such as a repository of somebody else
        raise Unreadable(f"git can't read '{revision}': {_reason(found.stderr)}")
    if found.returncode:
        raise Unreadable(f"'{revision}' is neither a folder nor a revision of this repository")
    return found.stdout.decode().strip()


def _archive(root: Path, commit: str) -> bytes:
    made = _git(root, "archive", "--format=zip", commit, "--", *FOLDERS)
    if made.returncode:
        raise Unreadable(f"git can't read {commit[:12]}: {_reason(made.stderr)}")
    return made.stdout


def _reason(said: bytes) -> str:
    """Return the line in which git says why it failed; more lines before or after may advise."""
    lines = said.decode(errors="replace").splitlines()
    fatal = [line for line in lines if line.startswith("fatal: ")]
    return (fatal or lines or ["no reason given"])[-1].removeprefix("fatal: ")


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # In the project's folder, which need not be the repository's: paths are those below it.
    try:
        return subprocess.run(
            ["git", *arguments],  # noqa: S607 - wherever it is installed
            cwd=root,
            capture_output=True,
            timeout=60,
        )
    except FileNotFoundError:
        raise Unreadable("git is not installed, or the project's folder is missing") from None
    except subprocess.TimeoutExpired:
        raise Unreadable("git did not answer in a minute") from None
