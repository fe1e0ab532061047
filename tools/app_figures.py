"""Measure the two notes apps, and write data/app.json.

Start-up is the time from the start of the server's process until its first answer has come: the
least and the median of runs in which the apps take turns, each in an environment of its own with
what its requirements.txt asks for, at the locked versions. Figures of other Pythons are kept.

python -m tools.app_figures [--runs N]
"""

from __future__ import annotations

import argparse
import http.client
import json
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from comparison.data.files import NOTES_APPS, NOTES_APPS_RECORD
from comparison.data.problems import Problems
from comparison.data.records import dump
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
    """Files and own lines of an app by kind; empty files count as files."""
    found = {kind: {"files": 0, "lines": 0} for kind in kinds}
    for path in notes_apps.files(root, framework):
        kind = notes_apps.kind_of(kinds, path)
        assert kind, path
        text = (root / notes_apps.folder(framework) / path).read_text("utf-8")
        found[kind]["files"] += 1
        found[kind]["lines"] += own_lines(text, Path(path).suffix)
    return found


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
            framework: {
                "version": installed[framework].distributions[framework],
                "distributions": installed[framework].distributions,
                "megabytes": installed[framework].megabytes,
                "start": round(statistics.median(times[framework]), 2),
                "fastest": round(min(times[framework]), 2),
                "runs": runs,
                **checked(pythons[framework], app, environs[framework]),
            }
            for framework, app in APPS.items()
        }


def checked(python: Path, app: App, environ: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """What the check before deployment says of an app and of a new project, where there is one."""
    said = {"deploy": deploy(python, app, environ), "new_project": new_project(python, app)}
    return {name: found for name, found in said.items() if found is not None}


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
        subprocess.run(create, check=True, env=host_info.environment())
        checked = subprocess.run(
            [python, "manage.py", "check", "--deploy"],
            cwd=folder,
            env=host_info.environment(),
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
