"""Build the site aside and put it in place whole, so that a build that fails leaves the last one.

    python tools/build.py FOLDER

Each build has a work folder of its own beside the site, so that several may run at once; the site
of the last one stays. The site is replaced by two renames, between which it is missing.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: How the names of work folders start.
WORK = ".build-"
#: The seconds after which no build is still at work.
OLD = 3600


def main(site: Path) -> int:
    """Build into a work folder, then put what was built in the given one; MkDocs' exit code."""
    clear(site)
    with tempfile.TemporaryDirectory(prefix=WORK, dir=site.parent) as work:
        new = Path(work, "new")
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
        replace(site, new, Path(work, site.name))
    return 0


def clear(site: Path) -> None:
    """Remove what killed builds left, after putting back a site that one of them was replacing."""
    for work in site.parent.glob(f"{WORK}*"):
        with suppress(OSError):  # where another build is quicker
            if not site.exists() and (work / site.name).exists():
                (work / site.name).rename(site)
            if time.time() - work.stat().st_mtime > OLD:
                shutil.rmtree(work)


def replace(site: Path, new: Path, old: Path) -> None:
    """Move a site to `old` and `new` in its place, and again while another build comes between."""
    while new.exists():
        shutil.rmtree(old, ignore_errors=True)
        with suppress(FileNotFoundError):
            site.rename(old)
        try:
            new.rename(site)
        except OSError as error:
            if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                raise


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
