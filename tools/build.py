"""Build the site in a folder beside the old one, and replace that only when all went well.

python -m tools.build FOLDER
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main(site: Path) -> int:
    """Build, print problems, replace the site; return MkDocs' exit code."""
    with tempfile.TemporaryDirectory(prefix=".build-", dir=site.parent) as work:
        new, old = Path(work, "new"), Path(work, "old")
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
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]).absolute()))
    except OSError as error:
        sys.exit(f"build: {error.filename}: {error.strerror}; name another folder with SITE=")
