"""Create the virtual environment of the Makefile, or say in one line what is missing.

    python tools/bootstrap.py FOLDER

Runs on any Python 3 by itself, so that one too old is told so.
"""

import os
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
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        sys.exit(
            "bootstrap: Python's venv module is missing: on Debian and Ubuntu, "
            "'apt install python3-venv'"
        )
    python = os.path.join(folder, "bin", "python")
    same = f"import sys; sys.exit(sys.version_info[:3] != {tuple(sys.version_info[:3])})"
    if not os.path.lexists(python) and os.path.isdir(folder) and os.listdir(folder):
        sys.exit(f"bootstrap: {folder} has other files in it: let VENV name a new folder")
    if not os.path.exists(python) or subprocess.call([python, "-c", same]):
        venv.create(folder, clear=True, with_pip=True)


if __name__ == "__main__":
    main(sys.argv[1])
