"""Build the site aside and swap it in, so that a build that fails or dies leaves the last good one.

    python tools/build.py FOLDER

On Linux and macOS the swap is one step: at every moment the folder is the old site or the new one,
whole. Elsewhere, and on file systems that know no exchange, it is two renames with a moment between
them in which the folder is missing; the next run puts the old site back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: How the systems that have one call the exchange of two paths: the function, its flag, and the
#: value that stands for "relative to the working directory".
EXCHANGES = {"linux": ("renameat2", 2, -100), "darwin": ("renameatx_np", 2, -2)}


def main(site: Path) -> int:
    """Build into a folder beside the given one, then exchange the two; MkDocs' exit code."""
    work = ROOT / ".build"
    new, old = work / "new", work / "old"
    if old.exists() and not site.exists():  # the last run ended between the two renames of `swap`
        old.rename(site)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    # Not with --quiet: MkDocs then counts no warning, and `strict` lets a broken link pass.
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(new)]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    for line in done.stderr.splitlines():
        if not line.startswith("INFO"):
            print(line, file=sys.stderr)
    if done.returncode:
        print(f"The build failed; {site.name}/ is as it was.", file=sys.stderr)
        return done.returncode
    if hasattr(os, "sync"):  # else a power cut may leave the new names with files still empty
        os.sync()
    swap(new, site, old)
    shutil.rmtree(work)
    return 0


def swap(new: Path, site: Path, old: Path) -> None:
    """Put `new` in the place of `site`, which ends up in the place of `new` or at `old`."""
    if site.exists() and not exchange(new, site):
        site.rename(old)
    if not site.exists():
        new.rename(site)


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step; False where that can't be done."""
    name, flag, here = EXCHANGES.get(sys.platform, ("", 0, 0))
    function = getattr(ctypes.CDLL(None), name, None) if name else None
    if function is None:
        return False
    done: int = function(here, os.fsencode(one), here, os.fsencode(other), flag)
    return done == 0


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
