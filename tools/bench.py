"""Measure how long the build takes beside stock Material, and how much memory it needs.

    python -m tools.bench [site] [500x10] [5000x10]

Builds run in turns, after one of each to warm up: ours, and two floors, which are stock Material
with search and the same Markdown extensions, and nothing of ours:
  a  the articles of our finished pages, as raw HTML
  b  our Markdown; `program` calls are fenced code, as any site would write them, and other macro
     calls are left as text
Made-up matrices, built with our theme and hooks, are compared with floor a. Printed: medians of the
wall time and peak memory, and the time of ours in times of it. The figures are of the machine at
hand; the ratios carry over. Goals: 0.9 times floor a, 1.8 times floor b, 300 MB.
"""

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from comparison import highlighting
from comparison.data.files import dump

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
#: Builds of each kind, after the one to warm up.
RUNS = 5
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
ROW = """\
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
_PROGRAM = re.compile(r'(?m)^( *)\{\{ program\("([^"]+)"(?:, "([^"]+)")?\) \}\}$')


class Run(NamedTuple):
    """One build: seconds of wall time, peak memory in MB."""

    seconds: float
    megabytes: float


def main() -> None:
    """Measure, and print a table."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {RUNS} builds each")
    for size in sys.argv[1:] or ("site", "500x10", "5000x10"):
        with tempfile.TemporaryDirectory() as folder:
            medians = measure(size, Path(folder))
        for name, run in medians.items():
            ratio = medians["ours"].seconds / run.seconds
            print(f"{size:>8} {name:>4} {run.seconds:6.2f} s {run.megabytes:4.0f} MB {ratio:6.2f}")


def measure(size: str, work: Path) -> dict[str, Run]:
    """Return the medians of the builds of ours and of its floors, run in turns."""
    projects = {"ours": ROOT if size == "site" else make_up(work / "ours", size)}
    build(projects["ours"], work / "site")
    projects["a"] = stock(work / "a", articles(work / "site"))
    if size == "site":
        pages = {file.relative_to(DOCS): file.read_text("utf-8") for file in DOCS.rglob("*.md")}
        projects["b"] = stock(work / "b", {path: fenced(text) for path, text in pages.items()})
    turns = [
        {name: build(project, work / "site") for name, project in projects.items()}
        for _ in range(RUNS + 1)
    ][1:]
    return {
        name: Run(*map(statistics.median, zip(*(turn[name] for turn in turns), strict=True)))
        for name in projects
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


def stock(project: Path, pages: Mapping[Path, str]) -> Path:
    """Make a project of stock Material with these pages, by their paths below docs/."""
    for path, text in pages.items():
        page = project / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    (project / "mkdocs.yml").write_text(STOCK, "utf-8")
    return project


def articles(site: Path) -> dict[Path, str]:
    """Return the articles of a built site, as pages of raw HTML."""
    found = {}
    for file in site.rglob("index.html"):
        article = re.search(r"(?s)<article [^>]*>(.*)</article>", file.read_text("utf-8"))
        text = f"<div>\n{article[1] if article else ''}\n</div>\n"
        found[file.relative_to(site).with_suffix(".md")] = text
    return found


def fenced(page: str) -> str:
    """Return a page of ours with fenced code in the place of its `program` calls."""

    def fence(call: re.Match[str]) -> str:
        indent, path, sections = call.groups(default="")
        text, language, _ = highlighting.read(DOCS, path, sections)
        return textwrap.indent(f"```{language}\n{text}```", indent)

    return _PROGRAM.sub(fence, page)


def make_up(project: Path, size: str) -> Path:
    """Make the small project of the tests with our set-up, and so many rows and frameworks."""
    rows, columns = map(int, size.split("x"))
    more = [f"framework-{number}" for number in range(2, columns)]

    shutil.copytree(ROOT / "tests" / "small", project)
    for folder in ("comparison", "hooks", "overrides", "docs/assets"):
        shutil.copytree(ROOT / folder, project / folder)
    shutil.copy(ROOT / "macros.py", project)
    config = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nwatch:")[0]
    (project / "mkdocs.yml").write_text(config, "utf-8")
    data, compare = project / "data", project / "docs" / "compare"
    (project / "docs" / "changes.md").write_text("# Changes\n\n{{ changes() }}\n", "utf-8")
    # Short, but with the anchors that links to rows lead to.
    names = ["csrf", "csp", "cli", *(f"feature-{row}" for row in range(rows))]
    anchors = "\n\n".join(f"{name}\n{{: #{name} }}" for name in names)
    (compare / "index.md").write_text(f"# Compare\n\n{{{{ legend() }}}}\n\n{anchors}\n", "utf-8")
    for file in [data / "frameworks.yml", *(data / "features").glob("*.yml")]:
        entries = yaml.load(file.read_bytes(), yaml.BaseLoader)  # noqa: S506 # builds texts alone
        for each in entries:
            if "alpha" in each:  # a row
                each |= dict.fromkeys(more, each["alpha"])
        if file.parent == data:
            entries += [entries[0] | {"id": name, "package": name} for name in more]
        file.write_text(dump(entries), "utf-8")  # JSON is YAML, too
    for number in range(CATEGORIES):
        name = f"category-{number}"
        with (data / "vocabulary.yml").open("a", encoding="utf-8") as vocabulary:
            vocabulary.write(f"  - {{id: {name}, name: {name}, description: Rows.}}\n")
        (compare / f"{name}.md").write_text(f'# {name}\n\n{{{{ matrix("{name}") }}}}\n', "utf-8")
        made = (entry(row, ["alpha", "beta", *more]) for row in range(number, rows, CATEGORIES))
        (data / "features" / f"{name}.yml").write_text("".join(made), "utf-8")
    return project


def entry(row: int, frameworks: list[str]) -> str:
    """Return a row whose cells are on and off in turns."""
    return ROW.format(row=row) + "".join(
        CELL.format(framework=name, row=row, default=("enabled", "disabled")[(row + number) % 2])
        for number, name in enumerate(frameworks)
    )


if __name__ == "__main__":
    main()
