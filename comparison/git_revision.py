"""Ask git about a project."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path


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
