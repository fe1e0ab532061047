"""Measure what the frameworks cost, and record it in data/measurements.json.

Each framework runs in a new virtual environment that holds it and what it requires. Turn by turn,
every program runs once in a process of its own, so that whatever else the machine does meets all
of them; the ratios are taken within a turn. Recorded: medians and quartiles. Requests are handed
to the WSGI applications in process, so no server is measured. All times are the processor's.

python tools/measure.py [--turns N]
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

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import footprint  # noqa: E402
from machine import environment, machine  # noqa: E402

from comparison.data.files import MEASUREMENTS  # noqa: E402
from comparison.model.measurements import record_text  # noqa: E402

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


#: What each turn showed, for each bar of a measure.
Samples = dict[str, dict[Bar, list[float]]]


def main() -> None:
    """Measure with the interpreter at hand, and replace its part of the record."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--turns", type=int, default=15, help="times that every program runs")
    turns = parser.parse_args().turns
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pythons = {name: footprint.install(work / name, name) for name in FRAMEWORKS}
        plain = {Bar(name): footprint.measure(python) for name, python in pythons.items()}
        compiled = {
            Bar(name): footprint.measure(python, compiled=True) for name, python in pythons.items()
        }
        programs = prepare(work / "project", pythons["django"])
        samples: Samples = {"import": {}, "startup": {}, "memory": {}, "overhead": {}, "work": {}}
        turn = 0
        start = time.monotonic()
        while turn <= turns and (turn < FEWEST or time.monotonic() - start < SECONDS):
            shown = run_all(programs, pythons, turn, work / "project" / "db.sqlite3")
            for measure, bar, value in shown if turn else ():  # the first one warms up
                samples[measure].setdefault(bar, []).append(value)
            turn += 1
    turns = turn - 1
    print(f"{turns} turns in {time.monotonic() - start:.0f} s")
    brought = {bar: installed.distributions for bar, installed in plain.items()}
    versions = {bar.framework: brought[bar][bar.framework] for bar in plain}
    write(
        {
            "line": ".".join(versions["django"].split(".")[:2]),
            "recorded": datetime.date.today().isoformat(),
            "python": platform.python_version(),
            "versions": versions,
            "machine": machine(),
            "load": {"start": round(load, 2), "end": round(os.getloadavg()[0], 2)},
            "turns": turns,
            "measures": [
                {
                    "id": "distributions",
                    "name": "Packages installed",
                    "unit": "packages",
                    "bars": counted(
                        {bar: len(names) for bar, names in brought.items()},
                        {bar: listed(names) for bar, names in brought.items()},
                    ),
                },
                {
                    "id": "megabytes",
                    "name": "Space taken by these packages",
                    "unit": "MB",
                    "bars": counted({bar: size.megabytes for bar, size in plain.items()}),
                },
                {
                    "id": "compiled",
                    "name": "The same with compiled files",
                    "unit": "MB",
                    "bars": counted({bar: size.megabytes for bar, size in compiled.items()}),
                },
                {
                    "id": "lines",
                    "name": "Lines of the smallest application",
                    "unit": "lines",
                    "bars": counted({Bar(name): lines(name) for name in FRAMEWORKS}),
                },
                timed("import", "Time to import", "ms", samples),
                timed("startup", "Time from start to first answer", "ms", samples),
                timed("memory", "Peak memory of one process", "MB", samples),
                timed("overhead", "Time of a request that does nothing", "µs", samples),
                timed("work", "Time of a request by what its view does", "µs", samples),
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
    """Lines of the smallest application without blank ones, comments and the docstring."""
    program = program_of(framework)
    tree = ast.parse(program)
    docstring = tree.body[0] if ast.get_docstring(tree) else None
    after = (docstring.end_lineno or 0) if docstring else 0
    code = program.splitlines()[after:]
    return sum(bool(line.strip()) and not line.strip().startswith("#") for line in code)


def imports(program: str) -> str:
    """The import statements of a program."""
    kinds = (ast.Import, ast.ImportFrom)
    found = [node for node in ast.parse(program).body if isinstance(node, kinds)]
    return "\n".join(map(ast.unparse, found))


def timed(measure: str, name: str, unit: str, samples: Samples) -> dict[str, Any]:
    """A measure of the turns, as it is recorded; its bars in the order of the programs."""
    found = samples[measure]
    order = {bar: found[bar] for bar in sorted(found, key=lambda bar: (bar.framework, _rank(bar)))}
    return {"id": measure, "name": name, "unit": unit, "bars": summed_up(order, base_of(order))}


def _rank(bar: Bar) -> int:
    ranks = [DEFAULT, NONE, *WORK.values()]
    return ranks.index(bar.variant) if bar.variant in ranks else 0


def base_of(bars: Mapping[Bar, object]) -> Bar:
    """The first bar of the base's framework."""
    return next(bar for bar in bars if bar.framework == BASE)


def summed_up(samples: Mapping[Bar, Sequence[float]], base: Bar) -> list[dict[str, Any]]:
    """Medians and quartiles of what the turns showed, and of the ratios to the base turn by turn.

    samples: for each bar as many values as there were turns, at least two.
    """
    bars = []
    for bar, values in samples.items():
        low, median, high = _quartiles(values)
        said = _named(bar, bar == base) | {"value": median, "spread": {"low": low, "high": high}}
        if bar == base:
            bars.append(said | {"ratio": 1})
            continue
        ratios = [value / other for value, other in zip(values, samples[base], strict=True)]
        low, median, high = _quartiles(ratios)
        bars.append(said | {"ratio": median, "ratio_spread": {"low": low, "high": high}})
    return bars


def counted(
    values: Mapping[Bar, float], details: Mapping[Bar, str] | None = None
) -> list[dict[str, Any]]:
    """Bars of what does not vary from turn to turn."""
    base = base_of(values)
    return [
        _named(bar, bar == base)
        | {"value": value, "ratio": _rounded(value / values[base])}
        | ({"detail": details[bar]} if details else {})
        for bar, value in values.items()
    ]


def listed(distributions: Mapping[str, str]) -> str:
    """The names of distributions with their versions."""
    return ", ".join(f"{name} {version}" for name, version in sorted(distributions.items()))


def _named(bar: Bar, base: bool) -> dict[str, Any]:
    named: dict[str, Any] = {"framework": bar.framework}
    if bar.variant:
        named["variant"] = bar.variant
    return named | ({"base": True} if base else {})


def _quartiles(values: Sequence[float]) -> list[float]:
    return [_rounded(value) for value in statistics.quantiles(values, n=4, method="inclusive")]


def _rounded(value: float) -> float:
    """Three digits: a fourth would not come out again."""
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
