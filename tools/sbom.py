"""List what builds the site as CycloneDX JSON, the same for the same lock.

python tools/sbom.py FILE

The list is held to CycloneDX's own schema before it is written.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main(file: Path) -> int:
    """Write the list; the exit code of cyclonedx-py, which says what is wrong."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # It warns that a lock does not tell which package asked for which.
    command = [sys.executable, "-W", "ignore::UserWarning", "-m", "cyclonedx_py", "requirements"]
    command += ["requirements/site.txt", "--pyproject", "pyproject.toml", "--mc-type=application"]
    command += ["--sv=1.6", "--of=JSON", "--output-reproducible", "--validate"]
    return subprocess.call([*command, "--output-file", str(file.absolute())], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
