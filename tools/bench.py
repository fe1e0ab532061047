"""Measure how long the build takes beside stock Material, and how much memory it needs.

    python -m tools.bench [--runs N] [--only site|500x10|5000x10]

Builds run in turns, after one of each to warm up: ours, and two floors, which are stock Material
with search and the same Markdown extensions, and nothing of ours:
  a  the articles of our finished pages, as raw HTML
  b  our Markdown, with macro calls left as text
Made-up matrices, built with our theme and hooks, are held to floor a. Printed: medians of the wall
time and peak memory. The figures are of the machine at hand; the ratios carry over.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import comparison

ROOT = Path(__file__).parent.parent
#: The most that ours may take, in times of a floor, and the most memory, in MB.
LIMITS = {"a": 0.9, "b": 1.8}
MEMORY = 300
#: Made-up rows are spread over so many categories, each of which has a page.
CATEGORIES = 10
STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
markdown_extensions:
  - attr_list
  - tables
  - toc: {permalink: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""
FEATURE = """\
- id: feature-{row}
  name: Feature {row}
  why: Row {row} matters to many.
  proof: none
  reason: It is made up.
"""
#: About as long as a real one.
CELL = """\
  {framework}:
    support: third-party
    default: {default}
    package: beta-forms
    note: "Comes with `setting_{row}`, which is *off* in {framework}; see row {row}."
    source: https://docs.example.org/{framework}/feature-{row}/
"""


class Run(NamedTuple):
    """One build: seconds of wall time, peak memory in MB."""

    seconds: float
    megabytes: float


def main() -> int:
    """Measure, print a table, and fail where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind")
    parser.add_argument("--only", choices=["site", "500x10", "5000x10"])
    options = parser.parse_args()
    packages = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    print(f"Python {platform.python_version()}, {versions}, {os.cpu_count()} cores,")
    print(f"{time.strftime('%Y-%m-%d')}, medians of {options.runs} builds in turns")
    print(f"{'':>8} {'pages':>6} {'cells':>6}    {'':>6} {'s':>6} {'MB':>4} {'ours':>6}")
    passed = True
    for size in [options.only] if options.only else ["site", "500x10", "5000x10"]:
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            projects = {"ours": ROOT if size == "site" else make_up(work / "ours", size)}
            build(projects["ours"], work / "site")
            projects["a"] = floor_a(work / "site", work / "a")
            if size == "site":
                projects["b"] = floor_b(work / "b")
            pages = len(list((projects["a"] / "docs").rglob("*.md")))
            medians = measure(projects, work / "site", options.runs)
            for name, run in medians.items():
                ratio = medians["ours"].seconds / run.seconds
                head = f"{size:>8} {pages:>6} {cells(projects['ours']):>6}"
                print(f"{head if name == 'ours' else '':>22} {name:>6}", end=" ")
                print(f"{run.seconds:>9.2f} {run.megabytes:>4.0f} {ratio:>6.2f}")
                passed &= ratio <= LIMITS.get(name, 1)
            passed &= medians["ours"].megabytes <= MEMORY
    print(f"Limits: {LIMITS}, {MEMORY} MB: {'held' if passed else 'not held'}")
    return 0 if passed else 1


def measure(projects: Mapping[str, Path], site: Path, runs: int) -> dict[str, Run]:
    """Return the medians of the builds of each project, run in turns."""
    found: dict[str, list[Run]] = {name: [] for name in projects}
    for turn in range(runs + 1):
        for name, project in projects.items():
            run = build(project, site)
            if turn:
                found[name].append(run)
    return {
        name: Run(*map(statistics.median, zip(*kept, strict=True))) for name, kept in found.items()
    }


def build(project: Path, site: Path) -> Run:
    """Build once, in a process of its own."""
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    start = time.perf_counter()
    # Material's modules were compiled when it was installed; ours may be kept compiled, too.
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    process = subprocess.Popen(command, cwd=project, env=environ)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the build in {project} failed")
    return Run(seconds, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))


def floor_a(site: Path, project: Path) -> Path:
    """Make a project of the articles of a built site, as raw HTML."""
    for file in site.rglob("index.html"):
        article = re.search(r"(?s)<article [^>]*>(.*)</article>", file.read_text("utf-8"))
        page = project / "docs" / file.relative_to(site).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<div>\n{article[1] if article else ''}\n</div>\n", "utf-8")
    (project / "mkdocs.yml").write_text(STOCK, "utf-8")
    return project


def floor_b(project: Path) -> Path:
    """Make a project of our Markdown; what looks like a macro call is text to it."""
    for file in (ROOT / "docs").rglob("*.md"):
        page = project / "docs" / file.relative_to(ROOT / "docs")
        page.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, page)
    (project / "mkdocs.yml").write_text(STOCK, "utf-8")
    return project


def make_up(project: Path, size: str) -> Path:
    """Make the small project of the tests with our set-up, and rows and frameworks made up."""
    features, frameworks = map(int, size.split("x"))
    names = ["alpha", "beta", *(f"framework-{number}" for number in range(2, frameworks))]
    shutil.copytree(ROOT / "tests" / "small", project)
    for folder in ("comparison", "hooks", "overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, project / folder)
    shutil.copy(ROOT / "macros.py", project)
    config = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nwatch:")[0]
    data, pages = project / "data", project / "docs"
    add(project / "mkdocs.yml", config, "w")
    add(pages / "changes.md", "# Changes\n\n{{ changes() }}\n")  # to which the feed links
    add(pages / "compare" / "index.md", "# Compare\n\n{{ legend() }}\n", "w")
    alpha = (data / "frameworks.yml").read_text("utf-8").partition("- id: beta")[0]
    for name in names[2:]:
        add(data / "frameworks.yml", alpha.replace("id: alpha", f"id: {name}"))
    rows = 0
    for path in (data / "features").glob("*.yml"):
        small = path.read_text("utf-8").rstrip().split("\n- ")
        more = made_up_cells(rows, names[2:])
        add(path, "- ".join(f"{row}\n{more}" for row in small), "w")
        rows += len(small)
    for number in range(CATEGORIES):
        name = f"category-{number}"
        add(data / "vocabulary.yml", f"  - {{id: {name}, name: {name}, description: Rows.}}\n")
        add(pages / "compare" / f"{name}.md", f'# {name}\n\n{{{{ matrix("{name}") }}}}\n')
        for row in range(rows + number, features, CATEGORIES):
            made_up = FEATURE.format(row=row) + made_up_cells(row, names)
            add(data / "features" / f"{name}.yml", made_up)
    return project


def add(file: Path, text: str, mode: str = "a") -> None:
    """Add a text to a file, or replace what it holds."""
    with file.open(mode, encoding="utf-8") as opened:
        opened.write(text)


def made_up_cells(row: int, frameworks: list[str]) -> str:
    """Return the cells of a row, on and off in turns."""
    return "".join(
        CELL.format(framework=name, row=row, default=("enabled", "disabled")[(row + number) % 2])
        for number, name in enumerate(frameworks)
    )


def cells(project: Path) -> int:
    """Return how many cells the matrix of a project has."""
    found, problems = comparison.read(project)
    if found is None:
        sys.exit("\n".join(map(str, problems)))
    return len(found.matrix.features) * len(found.matrix.frameworks)


if __name__ == "__main__":
    sys.exit(main())
