"""Measure what the frameworks cost, and record it in data/measurements.json. Runs on Linux.

Each framework runs in a new virtual environment that holds it and what it requires. Turn by turn,
every program runs once in a process of its own, so that whatever else the machine does meets all
of them; the ratios are taken within a turn. Recorded: medians and quartiles. Requests are handed
to the applications in process, by WSGI or ASGI, so no server is measured. All times are the
processor's.

    python -m tools.measure
"""

import ast
import datetime
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from comparison.data.files import MEASUREMENTS, dump, write
from comparison.fields.version import order
from tools import footprint

ROOT = Path(__file__).parent.parent
PROBE = ROOT / "tools" / "probe.py"
MEASURED = ROOT / "docs" / "measured"
ONE_FILE = ROOT / "docs" / "examples" / "single-file-app"
#: All ratios are to this one.
BASE = "flask"
DEFAULT, NONE = "default middleware", "no middleware"
#: What the views of `work` do, by their path.
WORK = {"/": "a word", "/template/": "a template", "/rows/": "rows in a template"}
#: Times that every program runs.
TURNS = 15
#: What is added to the settings of a new project.
SETTINGS = """
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "django_urls"
TEMPLATES[0]["DIRS"] = [BASE_DIR / "templates"]
"""
FILL = (
    "from django.contrib.auth.models import Group;"
    "Group.objects.bulk_create(Group(name=f'Row {number}') for number in range(50))"
)
IMPORT = "import time\nstart = time.process_time_ns()\n{}\nprint(time.process_time_ns() - start)"
#: Name and unit of each measure, in the order of the page.
MEASURES = {
    "distributions": ("Packages installed", "packages"),
    "megabytes": ("Space taken by these packages", "MB"),
    "compiled": ("The same with compiled files", "MB"),
    "lines": ("Lines of the smallest application", "lines"),
    "import": ("Time to import", "ms"),
    "startup": ("Time from start to first answer", "ms"),
    "memory": ("Peak memory of one process", "MB"),
    "overhead": ("Time of a request that does nothing", "µs"),
    "work": ("Time of a request by what its view does", "µs"),
}


class Bar(NamedTuple):
    """What a figure is of: a framework, and in which way where there are several."""

    framework: str
    variant: str = ""


class Program(NamedTuple):
    """An application to start in a folder, as `module:name`, by whichever paths."""

    bar: Bar
    folder: Path
    app: str
    paths: tuple[str, ...] = ("/",)


def main() -> None:
    """Measure with the interpreter at hand, and replace its part of the record."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pythons = {id_: footprint.install(work / id_, id_) for id_ in ("django", BASE, "fastapi")}
        installed = {name: footprint.measure(python) for name, python in pythons.items()}
        # FastAPI's templates need a package that does not come with it.
        pythons["fastapi_work:app"] = footprint.install(work / "templates", "fastapi", "jinja2")
        programs = prepare(work / "project", pythons["django"])
        # What each turn showed, for each bar of a measure; one value of what does not vary.
        samples: dict[str, dict[Bar, list[float]]] = defaultdict(lambda: defaultdict(list))
        for turn in range(-1, TURNS):
            first = turn % len(programs)  # each turn another one
            for program in programs[first:] + programs[:first]:
                python = pythons.get(program.app, pythons[program.bar.framework])
                for measure, bar, value in run(program, python):
                    samples[measure][bar].append(value)
            if turn < 0:  # it warmed up
                samples.clear()
        for name, plain in installed.items():
            compiled = footprint.measure(pythons[name], compiled=True).megabytes
            samples["distributions"][Bar(name)] = [len(plain.distributions)]
            samples["megabytes"][Bar(name)] = [plain.megabytes]
            samples["compiled"][Bar(name)] = [compiled]
            samples["lines"][Bar(name)] = [footprint.own_lines(program_of(name), ".py")]
    versions = {name: each.distributions[name] for name, each in installed.items()}
    measures: list[dict[str, Any]] = [
        {"id": id_, "name": name, "unit": unit, "bars": bars(samples[id_])}
        for id_, (name, unit) in MEASURES.items()
    ]
    for packages in measures[0]["bars"]:
        brought = installed[packages["framework"]].distributions
        packages["detail"] = ", ".join(map(" ".join, brought.items()))
    record(
        {
            "line": ".".join(versions["django"].split(".")[:2]),
            "recorded": datetime.date.today().isoformat(),
            "python": platform.python_version(),
            "versions": versions,
            "machine": machine(),
            "load": {"start": round(load, 2), "end": round(os.getloadavg()[0], 2)},
            "turns": TURNS,
            "measures": measures,
        }
    )


def prepare(project: Path, python: Path) -> list[Program]:
    """Make a new Django project with a database of fifty rows; return the programs to measure."""
    project.mkdir()
    subprocess.run([python, "-m", "django", "startproject", "mysite", project], check=True)
    # Copied, so that no compiled file is left among the pages.
    shutil.copytree(MEASURED, project, dirs_exist_ok=True)
    one_file = Path(shutil.copytree(ONE_FILE, project / "one-file"))
    with (project / "mysite" / "settings.py").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    for command in (["migrate"], ["shell", "--command", FILL]):
        arguments: list[str | Path] = [python, "manage.py", *command, "--verbosity", "0"]
        subprocess.run(arguments, cwd=project, check=True, env=footprint.environment())
    return [
        Program(Bar("django", DEFAULT), project, "mysite.wsgi:application", tuple(WORK)),
        Program(Bar("django", NONE), one_file, "django_app:application"),
        Program(Bar("flask"), one_file, "flask_app:app"),
        Program(Bar("flask", "work"), project, "flask_work:app", tuple(WORK)),
        Program(Bar("fastapi"), one_file, "fastapi_app:app"),
        Program(Bar("fastapi", "work"), project, "fastapi_work:app", tuple(WORK)),
    ]


def run(program: Program, python: Path) -> Iterator[tuple[str, Bar, float]]:
    """Run a program in a process of its own; yield what it showed of each measure."""
    bar = program.bar
    environ = footprint.environment(DATABASE=str(python.parents[2] / "project" / "db.sqlite3"))
    probe = [python, PROBE, program.folder, program.app, *program.paths]
    said = json.loads(subprocess.check_output(list(map(str, probe)), env=environ, timeout=60))
    assert said["body"].strip('"') == "Hello, World!", f"{program.app}: another answer"
    if program.paths == tuple(WORK):
        for path, what in WORK.items():
            yield "work", Bar(bar.framework, what), said["times"][path]
    if bar.variant != "work":
        yield "startup", bar, said["started"]
        yield "memory", bar, said["megabytes"]
        yield "overhead", bar, said["times"]["/"]
    if bar.variant in ("", NONE):
        code = IMPORT.format(imports(program_of(bar.framework)))
        nanoseconds = subprocess.check_output([python, "-P", "-c", code], env=environ, timeout=60)
        yield "import", Bar(bar.framework), int(nanoseconds) / 1e6


def program_of(framework: str) -> str:
    """Return the smallest application of a framework: its proof without the trial run."""
    return (ONE_FILE / f"{framework}_app.py").read_text("utf-8").partition("\nif __name__ ==")[0]


def imports(program: str) -> str:
    """Return the import statements of a program."""
    kinds = (ast.Import, ast.ImportFrom)
    found = [node for node in ast.parse(program).body if isinstance(node, kinds)]
    return "\n".join(map(ast.unparse, found))


def machine() -> dict[str, Any]:
    """Return system, architecture, processor, cores and gigabytes of memory."""
    found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "processor": re.sub(r"\((R|TM)\)", "", found[1]) if found else "unknown processor",
        "cores": os.cpu_count(),
        "memory": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
    }


def bars(samples: Mapping[Bar, Sequence[float]]) -> list[dict[str, Any]]:
    """Return medians and quartiles of the samples, and of their ratios to the base turn by turn.

    samples: for each bar one value, or as many as there were turns.
    """
    base = next(bar for bar in samples if bar.framework == BASE)
    found = []
    for bar, values in samples.items():
        said: dict[str, Any] = {"framework": bar.framework}
        said |= {"variant": bar.variant} if bar.variant else {}
        said |= {"base": True} if bar == base else {}
        said |= summary("value", "spread", values)
        ratios = [one / other for one, other in zip(values, samples[base], strict=True)]
        said |= {"ratio": 1} if bar == base else summary("ratio", "ratio_spread", ratios)
        found.append(said)
    return found


def summary(name: str, spread: str, values: Sequence[float]) -> dict[str, Any]:
    """Return the median, and the quartiles where there are several values."""
    if len(values) == 1:
        return {name: rounded(values[0])}
    low, median, high = map(rounded, statistics.quantiles(values, n=4, method="inclusive"))
    return {name: median, spread: {"low": low, "high": high}}


def rounded(value: float) -> float:
    """Round to three digits: a fourth would not come out again."""
    near = float(f"{value:.3g}")
    return int(near) if near.is_integer() else near


def record(run: Mapping[str, Any]) -> None:
    """Put a run in the place of the one of the same line; the record is in the order of lines."""
    file = ROOT / MEASUREMENTS
    runs = {each["line"]: each for each in [*json.loads(file.read_text("utf-8")), run]}
    write(file, dump([runs[line] for line in sorted(runs, key=order)]))


if __name__ == "__main__":
    main()
