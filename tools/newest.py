"""Run the proofs with the newest releases of all that they show, and report what is no longer so.

python tools/newest.py FOLDER [--pre] [--report FILE]

FOLDER becomes an environment with the newest Django and Flask that the Python at hand can have, and
with the newest of each package that goes with them; with `--pre` pre-releases count. Nothing is
locked here, and nothing of the project is changed. The report is empty where all is as the data
says; it is printed, and written to a file. The exit code is 1 only where the proofs can't be run;
the report says why.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import setup  # noqa: E402
from footprint import canonical  # noqa: E402
from renewal import Found, Shown, not_run, report  # noqa: E402

import comparison  # noqa: E402
from comparison.model import proofs  # noqa: E402

#: What every other package has to fit.
FRAMEWORKS = ("django", "flask")
#: What runs the proofs and reads the data, beside the packages that cells name.
TOOLS = ("pytest", "packaging", "PyYAML", "pydantic", "markdown-it-py", "Jinja2")
#: Seconds that the proofs may take: twenty times what they do.
PATIENCE = 1800


class NotRun(RuntimeError):
    """The proofs could not be run at all."""


def main() -> int:
    """Set up, run, report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the environment is made")
    parser.add_argument("--pre", action="store_true", help="take pre-releases, too")
    parser.add_argument("--report", type=Path, help="where to write the report")
    options = parser.parse_args()
    data, problems = comparison.read(ROOT, quotes=False)
    if data is None:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    what = "Pre-releases" if options.pre else "Newest releases"
    title = f"{what}, on Python {platform.python_version()}"
    try:
        text, code = report(data, look(options.folder, options.pre), title), 0
    except NotRun as error:
        print(f"newest: {error}", file=sys.stderr)
        text, code = not_run(title, str(error)), 1
    if options.report:
        options.report.write_text(text, "utf-8")
    print(text or "All is as the data says.")
    return code


def look(folder: Path, pre: bool) -> Found:
    """Install the newest, run the proofs; what came of both. Raises NotRun."""
    setup.create(str(folder))
    python = setup.python_of(str(folder))
    refused = install(python, named(), pre)
    wanted = {canonical(name.partition("[")[0]) for name in (*FRAMEWORKS, *named())}
    held = {
        name: (each["version"], each["latest_version"])
        for name, each in listed(python, "--outdated", *_pre(pre)).items()
        if name in wanted
    }
    installed = {name: each["version"] for name, each in listed(python).items()}
    return Found(installed, held, refused, shown(python, folder / "shown.json"))


def named() -> list[str]:
    """What the proofs show and their programs ask for, at any version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted: list[str] = [*project["dependency-groups"]["proofs"]]
    for program in sorted((ROOT / proofs.EXAMPLES).glob("*/*_app.py")):
        wanted += proofs.declared(program.read_text("utf-8"))
    names = (re.split(r"[<>=~!; ]", each)[0] for each in wanted)
    return list(dict.fromkeys(name.lower() for name in names))


def install(python: str, packages: list[str], pre: bool) -> dict[str, str]:
    """Install the newest of everything; which packages could not be, and why.

    The frameworks come first and stay: a package that does not go with them gives way.
    """
    done = pip(python, "install", "--upgrade", *_pre(pre), *FRAMEWORKS, *TOOLS)
    if done.returncode:
        raise NotRun(f"the frameworks can't be installed: {_error(done.stderr)}")
    installed = listed(python)
    kept = [f"{name}=={installed[name]['version']}" for name in FRAMEWORKS]
    upgrade = ("install", "--upgrade", *_pre(pre), *kept)
    if pip(python, *upgrade, *packages).returncode == 0:
        return {}
    # Together they can't be had: one after the other, as many as go.
    refused = {}
    for name in packages:
        done = pip(python, *upgrade, name)
        if done.returncode:
            refused[name] = _error(done.stderr)
    return refused


def shown(python: str, file: Path) -> list[Shown]:
    """What each proof showed. Raises NotRun where none ran."""
    file.unlink(missing_ok=True)
    # A warning of a newer version is no failure of a proof.
    command = [python, "-m", "pytest", "tests/proofs", "-n", "auto", "-q", "--shown", str(file)]
    command += ["-o", "filterwarnings=", "-p", "no:cacheprovider", "--confcutdir", "tests/proofs"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise NotRun(f"the proofs took more than {PATIENCE} seconds") from None
    if done.returncode not in (0, 1) or not file.is_file():
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        raise NotRun(f"pytest ended with {done.returncode}, see the run")
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return [Shown(**each) for each in found]


def listed(python: str, *arguments: str) -> dict[str, dict[str, str]]:
    """What pip lists of an environment, by canonical name. Raises NotRun."""
    done = pip(python, "list", "--format=json", *arguments)
    if done.returncode:
        raise NotRun(f"pip can't list what is installed: {_error(done.stderr)}")
    return {canonical(each["name"]): each for each in json.loads(done.stdout)}


def pip(python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the pip of an environment."""
    command = [python, "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def _pre(pre: bool) -> list[str]:
    return ["--pre"] if pre else []


def _error(text: str) -> str:
    """The first line in which pip says what is wrong."""
    found = (line for line in text.splitlines() if line.startswith("ERROR: "))
    return next(found, "pip gave no reason").removeprefix("ERROR: ")


if __name__ == "__main__":
    sys.exit(main())
