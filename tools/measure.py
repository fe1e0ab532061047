"""Measure what the frameworks cost, and record it in data/measurements.json.

Each framework runs in a new virtual environment that holds it and what it requires. Turn by turn,
every program runs once in a process of its own, so that whatever else the machine does meets all
of them; the ratios are taken within a turn. Recorded: medians and quartiles. Requests are handed
to the WSGI applications in process, so no server is measured. All times are the processor's.

python -m tools.measure [--turns N]
"""

from __future__ import annotations

import argparse
import ast
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from comparison.data.files import MEASUREMENTS
from comparison.model.measurements import record_text
from tools import footprint
from tools.host_info import environment, machine

ROOT = Path(__file__).parent.parent
MEASURED = ROOT / "tools" / "measured"
ONE_FILE = ROOT / "docs" / "examples" / "single-file-app"
FRAMEWORKS = ("django", "flask")
#: No turn starts later after the first, so that a busy machine ends, too; but there are a few.
SECONDS, FEWEST = 120, 6
#: All ratios are to this one.
BASE = "flask"
DEFAULT, NONE = "default middleware", "no middleware"
#: What the views of `work` do, by their path.
WORK = {"/": "a word", "/template/": "a template", "/rows/": "rows in a template"}
VARIANTS = ["", DEFAULT, NONE, *WORK.values()]
#: What is added to the settings of a new project.
SETTINGS = f"""
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "django_urls"
TEMPLATES[0]["DIRS"] = [{str(MEASURED / "templates")!r}]
"""
FILL = (
    "from django.contrib.auth.models import Group;"
    "Group.objects.bulk_create(Group(name=f'Row {number}') for number in range(50))"
)


class Bar(NamedTuple):
    """What a figure is of: a framework, and in which way where there are several."""

    framework: str
    variant: str = ""


class Program(NamedTuple):
    """An application to start: where it is, and the paths that it answers.

    `smallest`: whether start-up, memory and overhead are taken from it.
    """

    bar: Bar
    folder: Path
    module: str
    name: str
    paths: tuple[str, ...] = ("/",)
    smallest: bool = True


#: What each turn showed, for each bar of a measure; one value of what does not vary.
Samples = dict[str, dict[Bar, list[float]]]
#: Id, name and unit of each measure, in the order of the page.
MEASURES = (
    ("distributions", "Packages installed", "packages"),
    ("megabytes", "Space taken by these packages", "MB"),
    ("compiled", "The same with compiled files", "MB"),
    ("lines", "Lines of the smallest application", "lines"),
    ("import", "Time to import", "ms"),
    ("startup", "Time from start to first answer", "ms"),
    ("memory", "Peak memory of one process", "MB"),
    ("overhead", "Time of a request that does nothing", "µs"),
    ("work", "Time of a request by what its view does", "µs"),
)


def main() -> None:
    """Measure with the interpreter at hand, and replace its part of the record."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--turns", type=int, default=15, help="times that every program runs")
    turns = parser.parse_args().turns
    load = os.getloadavg()[0]
    samples: Samples = {measure: {} for measure, _, _ in MEASURES}
    brought = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pythons = {name: footprint.install(work / name, name) for name in FRAMEWORKS}
        for name, python in pythons.items():
            plain, compiled = (footprint.measure(python, compiled=each) for each in (False, True))
            brought[name] = plain.distributions
            samples["distributions"][Bar(name)] = [len(plain.distributions)]
            samples["megabytes"][Bar(name)] = [plain.megabytes]
            samples["compiled"][Bar(name)] = [compiled.megabytes]
            samples["lines"][Bar(name)] = [lines(name)]
        programs = prepare(work / "project", pythons["django"])
        turn = 0
        start = time.monotonic()
        while turn <= turns and (turn < FEWEST or time.monotonic() - start < SECONDS):
            shown = run_all(programs, pythons, turn, work / "project" / "db.sqlite3")
            for measure, bar, value in shown if turn else ():  # the first one warms up
                samples[measure].setdefault(bar, []).append(value)
            turn += 1
    details = {"distributions": {Bar(name): listed(names) for name, names in brought.items()}}
    versions = {name: names[name] for name, names in brought.items()}
    write(
        {
            "line": ".".join(versions["django"].split(".")[:2]),
            "recorded": datetime.date.today().isoformat(),
            "python": platform.python_version(),
            "versions": versions,
            "machine": machine(),
            "load": {"start": round(load, 2), "end": round(os.getloadavg()[0], 2)},
            "turns": turn - 1,
            "measures": [
                {
                    "id": id_,
                    "name": name,
                    "unit": unit,
                    "bars": bars(samples[id_], details.get(id_)),
                }
                for id_, name, unit in MEASURES
            ],
        }
    )


def prepare(project: Path, python: Path) -> list[Program]:
    """Make a new Django project with a database of fifty rows; the programs to measure."""
    project.mkdir()
    subprocess.run([python, "-m", "django", "startproject", "mysite", project], check=True)
    shutil.copy(MEASURED / "django_urls.py", project)
    # Copied, so that no compiled file is left among the pages.
    one_file = Path(shutil.copytree(ONE_FILE, project / "one-file"))
    with (project / "mysite" / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    for command in (["migrate"], ["shell", "--command", FILL]):
        arguments: list[str | Path] = [python, "manage.py", *command, "--verbosity", "0"]
        subprocess.run(arguments, cwd=project, check=True, env=environment())
    return [
        Program(Bar("django", DEFAULT), project, "mysite.wsgi", "application", tuple(WORK)),
        Program(Bar("django", NONE), one_file, "django_app", "application"),
        Program(Bar("flask"), one_file, "flask_app", "app"),
        Program(Bar("flask"), MEASURED, "flask_work", "app", tuple(WORK), smallest=False),
    ]


def run_all(
    programs: Sequence[Program], pythons: Mapping[str, Path], turn: int, database: Path
) -> list[tuple[str, Bar, float]]:
    """One turn: every program once, each turn another one first."""
    shown = []
    first = turn % len(programs)
    for program in [*programs[first:], *programs[:first]]:
        bar = program.bar
        said = serve(program, pythons[bar.framework], database)
        times = said["times"]
        if program.paths == tuple(WORK):
            for path, what in WORK.items():
                shown.append(("work", Bar(bar.framework, what), times[path]))
        if program.smallest:
            shown.append(("startup", bar, said["started"]))
            shown.append(("memory", bar, said["megabytes"]))
            shown.append(("overhead", bar, times["/"]))
    for name in FRAMEWORKS[:: 1 if turn % 2 else -1]:
        statements = imports(program_of(name))
        command: list[str | Path] = [pythons[name], MEASURED / "probe.py", "import", statements]
        nanoseconds = subprocess.check_output(command, env=environment(), timeout=60)
        shown.append(("import", Bar(name), int(nanoseconds) / 1e6))
    return shown


def serve(program: Program, python: Path, database: Path) -> dict[str, Any]:
    """What a program showed in a process of its own."""
    command: list[str | Path] = [python, MEASURED / "probe.py", "serve", program.folder]
    command += [program.module, program.name, *program.paths]
    database_is = environment(DATABASE=str(database))
    said = json.loads(subprocess.check_output(command, env=database_is, timeout=60))
    if said["body"] != "Hello, World!":
        sys.exit(f"{program.module}: another answer")
    return dict(said)


def program_of(framework: str) -> str:
    """The smallest application of a framework: of its proof, what stands before the trial run."""
    text = (ONE_FILE / f"{framework}_app.py").read_text("utf-8")
    return text.partition("\nif __name__ ==")[0]


def lines(framework: str) -> int:
    """Count the lines of the smallest application that aren't blank, comment or docstring."""
    return footprint.own_lines(program_of(framework), ".py")


def imports(program: str) -> str:
    """The import statements of a program."""
    kinds = (ast.Import, ast.ImportFrom)
    found = [node for node in ast.parse(program).body if isinstance(node, kinds)]
    return "\n".join(map(ast.unparse, found))


def bars(
    samples: Mapping[Bar, Sequence[float]], details: Mapping[Bar, str] | None = None
) -> list[dict[str, Any]]:
    """Return medians and quartiles of the samples, and of their ratios to the base turn by turn.

    samples: for each bar one value, or as many as there were turns.
    """
    order = sorted(samples, key=lambda bar: (bar.framework, VARIANTS.index(bar.variant)))
    base = next(bar for bar in order if bar.framework == BASE)
    found = []
    for bar in order:
        said: dict[str, Any] = {"framework": bar.framework}
        if bar.variant:
            said["variant"] = bar.variant
        if bar == base:
            said["base"] = True
        ratios = [one / other for one, other in zip(samples[bar], samples[base], strict=True)]
        said |= _summary("value", "spread", samples[bar])
        said |= {"ratio": 1} if bar == base else _summary("ratio", "ratio_spread", ratios)
        if details:
            said["detail"] = details[bar]
        found.append(said)
    return found


def _summary(name: str, spread: str, values: Sequence[float]) -> dict[str, Any]:
    """Return the median, and the quartiles where there are several values."""
    if len(values) == 1:
        return {name: _rounded(values[0])}
    low, median, high = map(_rounded, statistics.quantiles(values, n=4, method="inclusive"))
    return {name: median, spread: {"low": low, "high": high}}


def listed(distributions: Mapping[str, str]) -> str:
    """The names of distributions with their versions."""
    return ", ".join(f"{name} {version}" for name, version in sorted(distributions.items()))


def _rounded(value: float) -> float:
    """Round to three digits: a fourth would not come out again."""
    rounded = float(f"{value:.3g}")
    return int(rounded) if rounded.is_integer() else rounded


def write(run: dict[str, Any]) -> None:
    """Put a run in the place of the one of the same line."""
    file = ROOT / MEASUREMENTS
    runs = json.loads(file.read_text("utf-8")) if file.is_file() else []
    runs = [other for other in runs if other["line"] != run["line"]] + [run]
    file.write_text(record_text(runs), "utf-8")
    print(f"{MEASUREMENTS}: the part of Django {run['line']} is new")


if __name__ == "__main__":
    main()
