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
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import comparison
from comparison import Comparison
from comparison.fields.version import is_of_line, order
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
        print(f"## {title}\n\nThe proofs could not be run: {code([why[-1000:]])}")
        return 1
    return 0


def look(folder: Path, frameworks: Sequence[str], pre: bool) -> tuple[Any, Any, Any]:
    """Return what is installed, what is too new for the rest, and what each test showed."""
    python = folder / "bin" / "python"
    options = ["--python", str(python)]
    allow = ["--prerelease", "allow"] if pre else []
    uv("venv", "--clear", "--python", sys.executable, str(folder))
    uv("pip", "install", *options, *allow, *frameworks)
    # What does not go with the newest frameworks gives way, not they.
    kept = [f"{name}=={listed('version', *options)[name]}" for name in frameworks]
    uv("pip", "install", *options, *allow, *kept, *wanted())
    file = folder / "shown.json"
    command: list[str | Path] = [
        python,
        "-m",
        "pytest",
        "tests/proofs",
        "--shown",
        file,
        "-n",
        "auto",
        "-q",
    ]
    # A warning of a newer version is no failure of a proof.
    command += ["-o", "filterwarnings=", "-p", "no:cacheprovider", "--confcutdir", "tests/proofs"]
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
    lines = []
    for test in shown:
        proof, framework = by_test.get(test["file"]), test["framework"]
        if test["outcome"] != "passed":
            where = [
                f"{row.path}:{row.cells[framework].line_number}: {row.id}.{framework}"
                for row in data.matrix.features.values()
                if proof and row.proof == proof.id
            ]
            used = code(" ".join(each) for each in test["versions"].items())
            why = code(test["why"].split("\n")[:1])
            lines.append(f"- {code([test['file']])} fails with {used}: {why} {code(where)}")
            continue
        outputs = [run.output for run in proofs.newest_first(proof, framework)] if proof else []
        if proof and outputs and test["output"] not in outputs:
            was, now = (set(text.splitlines()) for text in (outputs[0], test["output"]))
            where = [f"{proof.id}.{framework}"]
            lines.append(f"- {code(where)} printed {code(was - now)}, now {code(now - was)}")
    said = {each.id: str(each.version) for each in data.matrix.packages.values()}
    for each in data.matrix.frameworks.values():
        version = installed.get(each.package, "")
        of_it = (line for line in each.releases if is_of_line(version, line.line))
        said[each.package] = str(next(of_it, each.releases[0]).version)
    for name in sorted(said.keys() & installed.keys()):
        if order(installed[name]) > order(said[name]):
            lines.append(f"- {code([name, installed[name]])} is newer than {code([said[name]])}")
    for name in sorted(said.keys() & newest.keys()):
        lines.append(f"- {code([name, newest[name]])} does not go with the rest")
    return "\n".join([f"## {title}", "", *lines, ""]) if lines else ""


def code(texts: Iterable[str]) -> str:
    """Return texts as code spans, in which they mean nothing to GitHub."""
    return ", ".join(f"`{' '.join(each.replace('`', chr(39)).split())}`" for each in texts)


if __name__ == "__main__":
    sys.exit(main())
