"""What installing packages brings: distributions and megabytes, in an environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

from setup import python_of

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "test.txt"


class Installed(NamedTuple):
    """What an environment holds beside the interpreter: canonical names, versions, megabytes."""

    distributions: dict[str, str]
    megabytes: float


def pins(lock: Path = LOCK) -> list[str]:
    """The requirements of a lock with versions and markers, without hashes and options of pip."""
    lines = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
    return [line.partition(" --hash")[0].strip() for line in lines if "==" in line]


def canonical(name: str) -> str:
    """The name of a distribution as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def install(folder: Path, *packages: str) -> Path:
    """A new virtual environment with packages at their locked versions; its interpreter.

    Raises CalledProcessError where pip fails.
    """
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = Path(python_of(str(folder)))
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pins()), "utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    command += ["--disable-pip-version-check", "--no-compile", "--constraint", str(constraints)]
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
    for file in packages.glob("*.dist-info/METADATA"):
        head = file.read_text("utf-8", "replace")
        fields = dict(re.findall(r"(?m)^(Name|Version): (.+)$", head.partition("\n\n")[0]))
        distributions[canonical(fields["Name"])] = fields["Version"]
    size = sum(
        file.lstat().st_size
        for file in packages.rglob("*")
        if file.is_file() and (compiled or file.suffix != ".pyc")
    )
    return Installed(dict(sorted(distributions.items())), round(size / 1e6, 1))
