"""Measure the two notes apps, and write data/app.json.

Start-up is the time from the start of the server's process until its first answer has come: the
least and the median of runs in which the apps take turns, each in an environment of its own with
what its requirements.txt asks for, at the locked versions. Figures of other Pythons are kept.

python -m tools.app_figures [--runs N]
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from comparison.data.files import NOTES_APPS, NOTES_APPS_RECORD, dump
from comparison.data.problems import Problems
from comparison.fields.reading import read_value
from comparison.model import notes_apps
from comparison.model.notes_apps import Kind
from comparison.model.sources import read_sources
from tools import host_info
from tools.app_server import APPS, HOST, App, command, environment, prepare, started
from tools.footprint import install, measure, own_lines

ROOT = Path(__file__).parent.parent

Size = dict[str, int]
Run = dict[str, Any]


def main() -> int:
    """Measure both apps with the Python at hand, and write the record."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=9, help="starts of each app")
    options = parser.parse_args()
    problems = Problems()
    sources = read_sources(ROOT, problems)
    written_type = notes_apps.written_type(sources.columns or ())
    written = read_value(written_type, sources.documents.get(NOTES_APPS), sources.known)
    if written is None or problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    file = ROOT / NOTES_APPS_RECORD
    runs = json.loads(file.read_text("utf-8"))["runs"] if file.is_file() else {}
    here = platform.python_version()
    line = here.rpartition(".")[0]
    runs = {python: run for python, run in runs.items() if python.rpartition(".")[0] != line}
    figures = {
        "sizes": {name: sizes(ROOT, name, written.kinds) for name in APPS},
        "machine": host_info.machine(),
        "measured": time.strftime("%Y-%m-%d"),
        "runs": {**runs, here: measured(options.runs)},  # one record for 3.13, whichever 3.13 it is
    }
    file.write_text(dump(figures), "utf-8")
    print(f"Wrote {NOTES_APPS_RECORD}.")
    return 0


def sizes(root: Path, framework: str, kinds: Mapping[str, Kind]) -> dict[str, Size]:
    """Count files and own lines of an app by kind; empty files count as files."""
    found = {kind: {"files": 0, "lines": 0} for kind in kinds}
    for path in notes_apps.files(root, framework):
        kind = notes_apps.kind_of(kinds, path)
        assert kind, path
        text = (root / notes_apps.folder(framework) / path).read_text("utf-8")
        found[kind]["files"] += 1
        found[kind]["lines"] += own_lines(text, Path(path).suffix)
    return found


def measured(runs: int) -> dict[str, Run]:
    """Measure what installing each app brings, how fast it starts, and what the checks say."""
    with tempfile.TemporaryDirectory() as name:
        pythons, environs = {}, {}
        for framework, app in APPS.items():
            work = Path(name, framework)
            python = install(work / "venv", "--requirement", str(app.folder / "requirements.txt"))
            environ = environment(work / "data", PYTHONPATH="")
            del environ["PYTHONDONTWRITEBYTECODE"]
            environ["PYTHONPYCACHEPREFIX"] = str(work / "cache")
            prepare(python, app, environ)
            pythons[framework], environs[framework] = python, environ
        times: dict[str, list[float]] = {framework: [] for framework in APPS}
        for number in range(runs + 1):
            for framework, app in APPS.items():
                seconds = start(pythons[framework], app, environs[framework])
                if number:  # the first compiles the modules
                    times[framework].append(seconds)
        found = {}
        for framework, app in APPS.items():
            installed = measure(pythons[framework])
            found[framework] = {
                "version": installed.distributions[framework],
                **installed._asdict(),
                "start": round(statistics.median(times[framework]), 2),
                "fastest": round(min(times[framework]), 2),
                "runs": runs,
                **checked(pythons[framework], app, environs[framework]),
            }
        return found


def start(python: Path, app: App, environ: dict[str, str]) -> float:
    """Return the seconds from the start of a server's process until its first answer has come."""
    before = time.perf_counter()
    with started(python, app, environ) as port:
        headers = {"Host": HOST, "X-Forwarded-Proto": "https"}
        request = urllib.request.Request(f"http://127.0.0.1:{port}/login", headers=headers)
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - of our own
            answer.read()
        return time.perf_counter() - before


def checked(python: Path | str, app: App, environ: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return what `check --deploy` warns of in an app, and in a new project, where there is one."""
    if app.framework != "django":
        return {}
    check = ("manage.py", "check", "--deploy")
    with tempfile.TemporaryDirectory() as name:
        folder, clean = Path(name), host_info.environment()
        command(python, folder, ("-m", "django", "startproject", "mysite", "."), clean)
        project = command(python, folder, check, clean)[1]
    said = command(python, app.folder, check, environ)[1]
    return {"deploy": names(said), "new_project": names(project)}


def names(output: str) -> tuple[str, ...]:
    """Return the names of what a check found. Raises RuntimeError where it did not come to that.

    Its exit code doesn't tell: it is 1 for an error found as well as for a crash.
    """
    if "System check identified" not in output:
        raise RuntimeError(output)
    return tuple(sorted(set(re.findall(r"\((\w+\.[EW]\d+)\)", output))))


if __name__ == "__main__":
    sys.exit(main())
