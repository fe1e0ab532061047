"""Measure the two notes apps, and write data/app.json.

What counts as an own line: every line of a file that isn't blank, a comment, or part of a
docstring. Start-up is the time from the start of the server's process until its first answer has
come: the least and the median of runs in which the apps take turns, each in an environment of its
own that holds what its requirements.txt asks for, at the locked versions. Figures of other Pythons
are kept.

python tools/app_figures.py [--runs N]
"""

from __future__ import annotations

import argparse
import ast
import http.client
import io
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import tokenize
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import machine  # noqa: E402
from app_server import APPS, HOST, App, command, environment, prepare, started  # noqa: E402
from footprint import install, measure  # noqa: E402

from comparison import app as record  # noqa: E402
from comparison import app_record, load  # noqa: E402
from comparison.app import Kind  # noqa: E402
from comparison.app_record import Figures, Run, Size  # noqa: E402
from comparison.source import Problem  # noqa: E402

#: Tokens that make no line one's own.
_EMPTY = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}
#: A line that is a comment and nothing else, by the end of the file's name.
_COMMENTS = {".html": r"\{#.*#\}|<!--.*-->", ".css": r"/\*.*\*/", ".toml": "#.*", ".txt": "#.*"}


def main() -> int:
    """Measure both apps with the Python at hand, and write the record."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="starts of each app")
    options = parser.parse_args()
    problems: list[Problem] = []
    _, known = load.load(ROOT, problems)
    apps = record.load(ROOT, known.frameworks, problems)
    # What is wrong with the record is no obstacle: a new one takes its place.
    problems = [problem for problem in problems if problem.path != app_record.PATH]
    if apps is None or problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    runs = dict(apps.figures.runs) if apps.figures else {}
    here = platform.python_version()
    line = here.rpartition(".")[0]
    runs = {python: run for python, run in runs.items() if python.rpartition(".")[0] != line}
    figures = Figures(
        sizes={name: sizes(ROOT, name, apps.kinds) for name in APPS},
        machine=machine.machine(),
        measured=time.strftime("%Y-%m-%d"),
        runs={**runs, here: measured(options.runs)},  # one record for 3.13, whichever 3.13 it is
    )
    (ROOT / app_record.PATH).write_text(app_record.dump(figures), "utf-8")
    print(f"Wrote {app_record.PATH}.")
    return 0


def sizes(root: Path, framework: str, kinds: Mapping[str, Kind]) -> dict[str, Size]:
    """Files and own lines of an app by kind; empty files count as files."""
    found = {kind: Size(0, 0) for kind in kinds}
    for path in record.files(root, framework):
        kind = record.kind_of(kinds, path)
        assert kind, path
        text = (root / record.folder(framework) / path).read_text("utf-8")
        files, lines = found[kind]
        found[kind] = Size(files + 1, lines + own_lines(text, Path(path).suffix))
    return found


def own_lines(text: str, suffix: str) -> int:
    """The lines of a file that aren't blank, a comment, or part of a docstring."""
    if suffix == ".py":
        return len(_code(text) - _docstrings(text))
    comment = re.compile(rf"\s*({_COMMENTS.get(suffix, '(?!)')})?\s*")
    return sum(not comment.fullmatch(line) for line in text.splitlines())


def _code(text: str) -> set[int]:
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _EMPTY:
            lines.update(range(token.start[0], token.end[0] + 1))
    return lines


def _docstrings(text: str) -> set[int]:
    lines: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(
            node, clean=False
        ):
            first = node.body[0]
            lines.update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return lines


def measured(runs: int) -> dict[str, Run]:
    """What installing each app brings, how long it takes to start, and what the checks say."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        pythons, environs = {}, {}
        for framework, app in APPS.items():
            wanted = str(app.folder / "requirements.txt")
            pythons[framework] = install(work / framework, "--requirement", wanted)
            (work / f"{framework}-data").mkdir()
            environs[framework] = environment(
                work / f"{framework}-data", PYTHONDONTWRITEBYTECODE="", PYTHONPATH=""
            )
            environs[framework]["PYTHONPYCACHEPREFIX"] = str(work / f"{framework}-cache")
            prepare(pythons[framework], app, environs[framework])
        installed = {framework: measure(python) for framework, python in pythons.items()}
        times: dict[str, list[float]] = {framework: [] for framework in APPS}
        for number in range(runs + 1):
            for framework, app in APPS.items():
                seconds = start(pythons[framework], app, environs[framework])
                if number:  # the first compiles the modules
                    times[framework].append(seconds)
        return {
            framework: Run(
                version=installed[framework].distributions[framework],
                distributions=installed[framework].distributions,
                megabytes=installed[framework].megabytes,
                start=round(statistics.median(times[framework]), 2),
                fastest=round(min(times[framework]), 2),
                runs=runs,
                deploy=deploy(pythons[framework], app, environs[framework]),
                new_project=new_project(pythons[framework], app),
            )
            for framework, app in APPS.items()
        }


def start(python: Path, app: App, environ: dict[str, str]) -> float:
    """Seconds from the start of a server's process until its first answer has come."""
    before = time.perf_counter()
    with started(python, app, environ) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/login", headers={"Host": HOST, "X-Forwarded-Proto": "https"})
        response = connection.getresponse()
        response.read()
        seconds = time.perf_counter() - before
        connection.close()
        if response.status != 200:
            raise RuntimeError(f"{app.framework} answered {response.status}")
    return seconds


def deploy(python: Path | str, app: App, environ: dict[str, str]) -> tuple[str, ...] | None:
    """What `check --deploy` warns of, with the settings of production."""
    if app.framework != "django":
        return None
    return names(command(python, app, ("manage.py", "check", "--deploy"), environ)[1])


def new_project(python: Path | str, app: App) -> tuple[str, ...] | None:
    """The same, of a project that has just been made."""
    if app.framework != "django":
        return None
    with tempfile.TemporaryDirectory() as folder:
        create = [str(python), "-m", "django", "startproject", "mysite", folder]
        subprocess.run(create, check=True, env=machine.environment())
        checked = subprocess.run(
            [python, "manage.py", "check", "--deploy"],
            cwd=folder,
            env=machine.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    return names(checked.stdout)


def names(output: str) -> tuple[str, ...]:
    """The names of what a check found; RuntimeError with the output where it did not come to that.

    Its exit code doesn't tell: it is 1 for an error found as well as for a crash.
    """
    if "System check identified" not in output:
        raise RuntimeError(output)
    return tuple(sorted(set(re.findall(r"\((\w+\.[EW]\d+)\)", output))))


if __name__ == "__main__":
    sys.exit(main())
