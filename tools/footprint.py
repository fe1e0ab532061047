"""What installing packages brings: distributions and megabytes, in an environment of its own."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "test.txt"


class Installed(NamedTuple):
    """What an environment holds beside the interpreter: names with versions, and megabytes."""

    distributions: dict[str, str]
    megabytes: float


def install(folder: Path, *packages: str) -> Path:
    """A new virtual environment with packages at their locked versions; its interpreter.

    Raises CalledProcessError where pip fails.
    """
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    pins = re.findall(r"(?m)^(\S+==.+) \\$", LOCK.read_text("utf-8"))  # without their hashes
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as constraints:
        constraints.write("\n".join(pins))
        constraints.flush()
        command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
        command += ["--disable-pip-version-check", "--no-compile", "--constraint", constraints.name]
        subprocess.run([*command, *packages], check=True)
    return python


def measure(python: Path, compiled: bool = False) -> Installed:
    """What stands in the site-packages of an environment; a megabyte is 1,000,000 bytes.

    Compiled files (`.pyc`) are left out, because whether they exist depends on what has been
    imported; or with `compiled` they are made, all of them, and counted.
    """
    program = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.check_output([python, "-c", program], text=True).strip())
    if compiled:
        subprocess.run([python, "-m", "compileall", "-q", packages], check=True)
    distributions = {}
    for file in sorted(packages.glob("*.dist-info/METADATA")):
        head = file.read_text("utf-8", "replace")
        fields = dict(re.findall(r"(?m)^(Name|Version): (.+)$", head.partition("\n\n")[0]))
        distributions[fields["Name"].lower()] = fields["Version"]
    size = sum(
        file.lstat().st_size
        for file in packages.rglob("*")
        if file.is_file() and (compiled or file.suffix != ".pyc")
    )
    return Installed(distributions, round(size / 1e6, 1))
