"""Measure the two notes apps, and write data/app.json.

Start-up is the time from the start of the server's process until its first answer has come: the
least and the median of runs in which the apps take turns, each in an environment of its own with
what its requirements.txt asks for, at the locked versions. Figures of other Pythons are kept.

python -m tools.app_figures [--runs N]
"""

from __future__ import annotations

import argparse
import http.client
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from comparison import app as record
from comparison import app_record, load
from comparison.app import Kind
from comparison.app_record import Figures, Run, Size
from comparison.source import Problem
from tools import host_info
from tools.app_server import APPS, HOST, App, command, environment, prepare, started
from tools.footprint import install, measure, own_lines

ROOT = Path(__file__).parent.parent


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
        machine=host_info.machine(),
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
