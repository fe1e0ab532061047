"""Measure the notes apps, and write data/app.json. Runs on Linux.

Start-up is the processor's time from the start of the server's process until its first answer has
come, which other work on the machine hardly lengthens: the least and the median of runs in which
the apps take turns, each in an environment of its own with what its requirements.txt asks for, at
the locked versions. Figures of other Pythons are kept.

    python -m tools.app_figures
"""

import json
import platform
import re
import resource
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import comparison
from comparison.data.files import NOTES_APPS_RECORD, dump
from comparison.fields.version import is_of_line
from comparison.model import notes_apps
from comparison.model.notes_apps import Kind
from tools import footprint
from tools.app_server import APPS, HOST, App, command, environment, prepare, started
from tools.measure import machine

ROOT = Path(__file__).parent.parent
#: Starts of each app, after one that compiles its modules.
STARTS = 9
CHECK = ("manage.py", "check", "--deploy")


def main() -> None:
    """Measure the apps with the Python at hand, and write the record."""
    data, problems = comparison.read(ROOT, check_records=False)
    assert data, "\n".join(map(str, problems))
    assert data.apps
    file = ROOT / NOTES_APPS_RECORD
    runs = json.loads(file.read_text("utf-8"))["runs"]
    here = platform.python_version()
    line = here.rpartition(".")[0]  # one record for 3.13, whichever 3.13 it is
    others = {name: run for name, run in runs.items() if not is_of_line(name, line)}
    figures = {
        "sizes": {name: sizes(name, data.apps.kinds) for name in APPS},
        "machine": machine(),
        "measured": time.strftime("%Y-%m-%d"),
        "runs": others | {here: measured()},
    }
    file.write_text(dump(figures), "utf-8")


def sizes(framework: str, kinds: Mapping[str, Kind]) -> dict[str, dict[str, int]]:
    """Count files and own lines of an app by kind; empty files count as files."""
    found = {kind: {"files": 0, "lines": 0} for kind in kinds}
    for path in notes_apps.files(ROOT, framework):
        kind = notes_apps.kind_of(kinds, path)
        assert kind, path
        text = (ROOT / notes_apps.folder(framework) / path).read_text("utf-8")
        found[kind]["files"] += 1
        found[kind]["lines"] += footprint.own_lines(text, Path(path).suffix)
    return found


def measured() -> dict[str, dict[str, Any]]:
    """Measure what installing each app brings, how fast it starts, and what the checks say."""
    with tempfile.TemporaryDirectory() as name:
        ready = {}
        for framework, app in APPS.items():
            work = Path(name, framework)
            requirements = str(app.folder / "requirements.txt")
            python = footprint.install(work / "venv", "--requirement", requirements)
            environ = environment(work / "data", PYTHONPYCACHEPREFIX=str(work / "cache"))
            del environ["PYTHONDONTWRITEBYTECODE"]
            prepare(python, app, environ)
            ready[framework] = python, app, environ
        turns = [{name: start(*each) for name, each in ready.items()} for _ in range(STARTS + 1)]
        found = {}
        for framework, (python, app, environ) in ready.items():
            installed = footprint.measure(python)
            starts = [turn[framework] for turn in turns[1:]]
            found[framework] = {
                "version": installed.distributions[framework],
                **installed._asdict(),
                "start": round(statistics.median(starts), 2),
                "fastest": round(min(starts), 2),
                "runs": STARTS,
                **checked(python, app, environ),
            }
        return found


def start(python: Path, app: App, environ: Mapping[str, str]) -> float:
    """Return the processor's seconds that a server takes until its first answer has come."""
    before = worked()
    with started(python, app, environ) as port:
        headers = {"Host": HOST, "X-Forwarded-Proto": "https"}
        request = urllib.request.Request(f"http://127.0.0.1:{port}/login", headers=headers)
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - of our own
            answer.read()
    return worked() - before


def worked() -> float:
    """Return the processor's seconds of all processes that this one has started and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def checked(python: Path | str, app: App, environ: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return what `check --deploy` warns of in an app, and in a new project, where there is one."""
    if app.framework != "django":
        return {}
    start = ("-m", "django", "startproject", "mysite", ".")
    with tempfile.TemporaryDirectory() as folder:
        command(python, Path(folder), start, environ)
        project = command(python, Path(folder), CHECK, footprint.environment())[1]
    return {
        "deploy": names(command(python, app.folder, CHECK, environ)[1]),
        "new_project": names(project),
    }


def names(output: str) -> tuple[str, ...]:
    """Return the names of what a check found.

    Its exit code doesn't tell: it is 1 for an error found as well as for a crash.
    """
    assert "System check identified" in output, output
    return tuple(sorted(set(re.findall(r"\((\w+\.[EW]\d+)\)", output))))


if __name__ == "__main__":
    main()
