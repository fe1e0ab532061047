"""Run the proofs with the newest releases of what they show, and report what changed.

    python -m tools.test_latest FOLDER [--pre]

FOLDER becomes an environment with the newest frameworks that this Python can have, and the newest
of each package that goes with them. The report, in Markdown, is empty where all is as the data
says. The exit code is 1 only where the proofs can't be run; the report says why.
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import comparison
from comparison import Comparison
from comparison.fields.version import is_of_line, order
from comparison.markdown import code
from comparison.model import proofs

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Install, run, and print the report."""
    folder, pre = Path(sys.argv[1]), "--pre" in sys.argv
    title = f"{'Pre-releases' if pre else 'Newest releases'} on Python {platform.python_version()}"
    data, problems = comparison.read(ROOT, quotes=False)
    assert data, "\n".join(map(str, problems))
    frameworks = [each.package for each in data.matrix.frameworks.values()]
    try:
        print(report(data, title, *look(folder, frameworks, pre)), end="")
    except subprocess.CalledProcessError as error:
        why = (error.stderr or error.stdout).strip()
        print(f"## {title}\n\nThe proofs could not be run: {code(why[-1000:])}")
        return 1
    return 0


def look(folder: Path, frameworks: Sequence[str], pre: bool) -> tuple[Any, Any, Any]:
    """Return what is installed, what is too new for the rest, and what each test showed."""
    python = str(folder / "bin" / "python")
    options = ["--python", python]
    allow = ["--prerelease", "allow"] if pre else []
    uv("venv", "--clear", "--python", sys.executable, str(folder))
    uv("pip", "install", *options, *allow, *frameworks)
    # What does not go with the newest frameworks gives way, not they.
    kept = [f"{name}=={listed('version', *options)[name]}" for name in frameworks]
    uv("pip", "install", *options, *allow, *kept, *wanted())
    file = folder / "shown.json"
    # A warning of a newer version is no failure of a proof.
    pytest = "-m pytest tests/proofs -n auto -q -o filterwarnings= -p no:cacheprovider"
    command = [python, *pytest.split(), "--confcutdir", "tests/proofs", "--shown", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1800)
    if done.returncode != 1:  # that a proof failed is what the report tells
        done.check_returncode()
    newest = listed("latest_version", "--outdated", *options)
    return listed("version", *options), newest, json.loads(file.read_text("utf-8"))


def wanted() -> list[str]:
    """Return what the proofs show, their programs ask for, and the library needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = [*project["dependency-groups"]["proofs"]]
    for program in (ROOT / proofs.EXAMPLES).glob("*/*_app.py"):
        names += proofs.declared(program.read_text("utf-8"))
    library = [each for each in project["project"]["dependencies"] if "mkdocs" not in each]
    return ["pytest", *library, *{re.split(r"[<>=~!; ]", each)[0].lower() for each in names}]


def listed(field: str, *options: str) -> dict[str, str]:
    """Return a field of what uv lists of an environment, by name."""
    found = json.loads(uv("pip", "list", "--format", "json", *options))
    return {each["name"]: each[field] for each in found}


def uv(*arguments: str) -> str:
    """Run uv; return what it prints."""
    command = [sys.executable, "-m", "uv", "--quiet", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def report(
    data: Comparison,
    title: str,
    installed: Mapping[str, str],
    newest: Mapping[str, str],
    shown: Iterable[Mapping[str, Any]],
) -> str:
    """Return what is no longer as the data says; nothing where all is."""
    by_test = {proof.test: proof for proof in data.proofs.values()}
    lines = [line for test in shown for line in news(data, by_test.get(test["file"]), test)]
    said = {each.id: each.version for each in data.matrix.packages.values()}
    for each in data.matrix.frameworks.values():
        version = installed.get(each.package, "")
        of_it = (line for line in each.releases if is_of_line(version, line.line))
        said[each.package] = next(of_it, each.releases[0]).version
    for name in sorted(said.keys() & installed.keys()):
        if order(installed[name]) > order(said[name]):
            lines.append(f"{code(f'{name} {installed[name]}')} is newer than {code(said[name])}")
    for name in sorted(said.keys() & newest.keys()):
        lines.append(f"{code(f'{name} {newest[name]}')} does not go with the rest")
    return "\n- ".join([f"## {title}\n", *lines]) + "\n" if lines else ""


def news(data: Comparison, proof: proofs.Proof | None, test: Mapping[str, Any]) -> Iterator[str]:
    """Tell of a test that failed, or a program that printed what it never did, with the cells."""
    framework = test["framework"]
    if test["outcome"] != "passed":
        rows = [row for row in data.matrix.features.values() if proof and row.proof == proof.id]
        places = [f"{row.path}:{row.cells[framework].line_number}: {row.id}" for row in rows]
        used = ", ".join(" ".join(each) for each in test["versions"].items())
        cells = "".join(f", {code(f'{place}.{framework}')}" for place in places)
        why = code(test["why"].partition("\n")[0])
        yield f"{code(test['file'])} fails with {code(used)}: {why}{cells}"
        return
    outputs = [run.output for run in proofs.newest_first(proof, framework)] if proof else []
    if proof and outputs and test["output"] not in outputs:
        was, now = outputs[0].splitlines(), test["output"].splitlines()
        gone = "; ".join(line for line in was if line not in now)
        new = "; ".join(line for line in now if line not in was)
        yield f"{code(f'{proof.id}.{framework}')} printed {code(gone)}, now {code(new)}"


if __name__ == "__main__":
    sys.exit(main())
