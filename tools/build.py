"""Build the site aside and swap it in, so that a failed build leaves the last good one.

python tools/build.py FOLDER
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main(site: Path) -> int:
    """Build into a folder beside the given one, then exchange the two; MkDocs' exit code."""
    work = ROOT / ".build"
    new, old = work / "new", work / "old"
    if old.exists() and not site.exists():  # the last run ended between the two renames below
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
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
