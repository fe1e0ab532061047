"""Run the proofs with the newest releases of what they show, and report what changed.

    python -m tools.test_latest FOLDER [--pre]

FOLDER becomes an environment with the newest frameworks that this Python can have, and the newest
of each package that goes with them. The report, in Markdown, is empty where all is as the data
says. The exit code is 1 only where the proofs can't be run; the report says why.
"""

import json
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

import comparison
from comparison import Comparison
from comparison.markdown import code
from comparison.model import proofs

ROOT = Path(__file__).parent.parent
PROJECT = str(ROOT / "pyproject.toml")
#: A warning of a newer version is no failure of a proof.
PYTEST = "-m pytest tests/proofs -n auto -q -o filterwarnings= -p no:cacheprovider"


def main() -> int:
    """Install, run, and print the report."""
    folder, pre = Path(sys.argv[1]), "--pre" in sys.argv
    title = f"{'Pre-releases' if pre else 'Newest releases'} on Python {platform.python_version()}"
    data, problems = comparison.read(ROOT, check_records=False)
    assert data, "\n".join(map(str, problems))
    try:
        install(folder, data, pre)
        print(report(data, title, run(folder)), end="")
    except subprocess.SubprocessError as error:  # a failure, or a time that is up
        why = str(getattr(error, "stderr", "") or getattr(error, "stdout", "") or error).strip()
        print(f"## {title}\n\nThe proofs could not be run: {code(why[-1000:])}")
        return 1
    return 0


def install(folder: Path, data: Comparison, pre: bool) -> None:
    """Make the environment."""
    options = ["--python", str(folder / "bin" / "python")]
    add = ["pip", "install", *options, *(["--prerelease", "allow"] if pre else [])]
    frameworks = [each.package for each in data.matrix.frameworks.values()]
    uv("venv", "--clear", "--python", sys.executable, str(folder))
    uv(*add, *frameworks)
    # What does not go with the newest frameworks gives way, not they.
    frozen = uv("pip", "freeze", *options).splitlines()
    kept = [line for line in frozen if line.partition("==")[0] in frameworks]
    project = ["--requirements", PROJECT, "--group", f"{PROJECT}:proofs"]
    uv(*add, *project, "pytest", *kept, *declared())


def declared() -> set[str]:
    """Return the packages that the programs of the proofs ask for, whatever the version."""
    texts = (file.read_text("utf-8") for file in (ROOT / proofs.EXAMPLES).glob("*/*_app.py"))
    wanted = chain.from_iterable(proofs.header(text)["dependencies"] for text in texts)
    return {re.split(r"[<>=~!; ]", each)[0] for each in wanted}


def run(folder: Path) -> Any:
    """Run the proofs; return what each test showed."""
    shown = folder / "shown.json"
    options = ["--confcutdir", "tests/proofs", "--shown", str(shown)]
    command = [str(folder / "bin" / "python"), *PYTEST.split(), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=1800)
    if done.returncode != 1:  # that a proof failed is what the report tells
        done.check_returncode()
    return json.loads(shown.read_text("utf-8"))


def uv(*arguments: str) -> str:
    """Run uv; return what it prints."""
    command = [sys.executable, "-m", "uv", "--quiet", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def report(data: Comparison, title: str, shown: Any) -> str:
    """Return what is no longer as the data says; nothing where all is."""
    by_test = {proof.test: proof for proof in data.proofs.values()}
    lines = [line for test in shown for line in news(data, by_test.get(test["file"]), test)]
    return "\n- ".join([f"## {title}\n", *lines]) + "\n" if lines else ""


def news(data: Comparison, proof: proofs.Proof | None, test: Mapping[str, Any]) -> Iterator[str]:
    """Tell of a test that failed, or a program that printed what it never did, with the cells."""
    framework = test["framework"]
    outputs = [run.output for run in proofs.newest_first(proof, framework)] if proof else []
    if test["outcome"] != "passed":
        rows = [row for row in data.matrix.features.values() if proof and row.proof == proof.id]
        places = [f"{row.path}:{row.cells[framework].line_number}: {row.id}" for row in rows]
        used = ", ".join(" ".join(each) for each in test["versions"].items())
        cells = "".join(f", {code(f'{place}.{framework}')}" for place in places)
        why = code(test["why"].partition("\n")[0])
        yield f"{code(test['file'])} fails with {code(used)}: {why}{cells}"
    elif proof and outputs and test["output"] not in outputs:
        was, now = outputs[0].splitlines(), test["output"].splitlines()
        gone = "; ".join(line for line in was if line not in now)
        new = "; ".join(line for line in now if line not in was)
        yield f"{code(f'{proof.id}.{framework}')} printed {code(gone)}, now {code(new)}"


if __name__ == "__main__":
    sys.exit(main())
