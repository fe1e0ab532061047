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
    code = subprocess.call(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(new)], cwd=ROOT
    )
    if code:
        print(f"The build failed; {site.name}/ is as it was.", file=sys.stderr)
        return code
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
