"""Create the virtual environment of the Makefile, or say in one line what is missing.

    python tools/bootstrap.py FOLDER

Runs on any Python 3 by itself, so that one too old is told so.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)


def main(folder: str) -> None:
    """Create the environment unless it is there for this Python; exit with a message."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST:
        sys.exit(
            f"bootstrap: Python {version} is too old: install Python 3.11 or later and name it, "
            "as in 'PYTHON=python3.13 make check'"
        )
    if os.path.islink(folder) or is_tracked(folder):
        sys.exit(
            f"bootstrap: {folder} is a symbolic link or in git, and what somebody put there would "
            "run: remove it, or name another folder, as in 'VENV=.venv-mine make check'"
        )
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        sys.exit(
            "bootstrap: Python's venv module is missing: on Debian and Ubuntu, "
            "'apt install python3-venv'"
        )
    if said([os.path.join(folder, "bin", "python"), "--version"]) != f"Python {version}\n":
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)


def is_tracked(folder: str) -> bool:
    """Return whether git brought the folder, or files in it, in whatever case."""
    path = os.path.relpath(folder).replace(os.sep, "/")
    return bool(said(["git", "ls-files", "--", f":(icase,literal){path}"]))


def said(command: "list[str]") -> str:
    """Return what a command prints; nothing where there is no such command."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return ""
    return done.stdout.decode()


if __name__ == "__main__":
    main(sys.argv[1])
