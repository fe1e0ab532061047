"""Measure the build: time beside the same pages without macros, memory, and growth.

Two builds run in turns: ours, and the base, whose pages hold the tables and the drawing already
written out and which has no macros plugin. The site itself, and made-up matrices of 50 features and
2 frameworks, 500 and 10, 5,000 and 10. Printed: medians of the wall time, peak memory, and both per
cell. The figures are of the machine at hand; the ratio carries over.

python tools/bench.py [--runs N] [--only site|50x2|500x10|5000x10]
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
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

#: The most that ours may take, in times of the base.
LIMITS = {"site": 1.3, "5000x10": 2.25}
#: The most memory, in MB.
MEMORY_LIMIT = 300
#: What hooks/publish.py makes of the data, where it is one of the hooks.
PUBLISHED = ("api/v1", "feed.xml", "llms.txt")
#: Categories of a made-up matrix, which are its pages.
CATEGORIES = 10


class Run(NamedTuple):
    """One build: seconds of wall time, peak memory in MB."""

    seconds: float
    megabytes: float


def main() -> int:
    """Measure, print a table, and fail where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind")
    parser.add_argument("--only", choices=["site", "50x2", "500x10", "5000x10"])
    options = parser.parse_args()
    print(
        f"Python {platform.python_version()}, MkDocs {version('mkdocs')}, "
        f"Material {version('mkdocs-material')}, mkdocs-macros {version('mkdocs-macros-plugin')}, "
        f"{os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}; "
        f"medians of {options.runs} runs in turns"
    )
    print(f"{'':>8} {'cells':>6} {'base s':>7} {'ours s':>7} {'ratio':>6}", end=" ")
    print(f"{'base MB':>8} {'ours MB':>8} {'more µs/cell':>13} {'more KB/cell':>13}")
    passed = True
    with tempfile.TemporaryDirectory() as folder:
        for name in [options.only] if options.only else ["site", "50x2", "500x10", "5000x10"]:
            work = Path(folder) / name
            cells = copy_site(work / "ours") if name == "site" else make_up(work / "ours", name)
            write_out(work / "ours", work / "base")
            base, ours = measure(work, options.runs)
            ratio = ours.seconds / base.seconds
            print(
                f"{name:>8} {cells:>6} {base.seconds:>7.2f} {ours.seconds:>7.2f} {ratio:>6.2f} "
                f"{base.megabytes:>8.0f} {ours.megabytes:>8.0f} "
                f"{(ours.seconds - base.seconds) / cells * 1e6:>13.0f} "
                f"{(ours.megabytes - base.megabytes) / cells * 1e3:>13.1f}"
            )
            if ratio > LIMITS.get(name, 99) or ours.megabytes > MEMORY_LIMIT:
                print(f"{name}: over the limit ({LIMITS.get(name)} times, {MEMORY_LIMIT} MB)")
                passed = False
    return 0 if passed else 1


def measure(work: Path, runs: int) -> tuple[Run, Run]:
    """Medians of the base's and of our builds, run in turns after one of each to warm up."""
    results: dict[str, list[Run]] = {"base": [], "ours": []}
    for turn in range(runs + 1):
        for name, kept in results.items():
            run = build(work / name)
            if turn:
                kept.append(run)
    base, ours = (
        Run(
            statistics.median(run.seconds for run in kept),
            statistics.median(run.megabytes for run in kept),
        )
        for kept in results.values()
    )
    return base, ours


def build(project: Path) -> Run:
    """Build once in a process of its own."""
    site = project.parent / "site"
    shutil.rmtree(site, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=project, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the build in {project} failed")
    return Run(seconds, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2))


def copy_site(project: Path) -> int:
    """A copy of this project to build; how many cells it has."""
    # With tests: pages show those of the apps.
    ignore = shutil.ignore_patterns(".*", "site", "__pycache__")
    shutil.copytree(ROOT, project, ignore=ignore)
    return cell_count(project)


def make_up(project: Path, size: str) -> int:
    """Write a project with a made-up matrix; how many cells it has.

    Its notes hold code and links as real ones do, and every cell names a package and a source.
    """
    features, frameworks = (int(number) for number in size.split("x"))
    shutil.copytree(ROOT / "tests" / "small", project)
    shutil.copy(ROOT / "macros.py", project)
    data, docs = project / "data", project / "docs"
    shutil.rmtree(data / "features")
    (data / "features").mkdir()
    vocabulary = (data / "vocabulary.yml").read_text().partition("categories:")[0]
    names = [f"category-{number}" for number in range(CATEGORIES)]
    terms = [f"  - {{id: {name}, name: {name}, description: Rows.}}\n" for name in names]
    (data / "vocabulary.yml").write_text(vocabulary + "categories:\n" + "".join(terms))
    framework = (data / "frameworks.yml").read_text().partition("- id: beta")[0]
    columns = [f"framework-{number}" for number in range(frameworks)]
    (data / "frameworks.yml").write_text(
        "".join(framework.replace("id: alpha", f"id: {column}") for column in columns)
    )
    for page in (docs / "compare").glob("*.md"):
        page.unlink()
    (docs / "compare" / "index.md").write_text("# Compare\n\n{{ legend() }}\n")
    (docs / "index.md").write_text("# Made up\n")
    for number, name in enumerate(names):
        rows = range(number, features, CATEGORIES)
        text = "".join(made_up_feature(row, columns) for row in rows)
        (data / "features" / f"{name}.yml").write_text(text)
        (docs / "compare" / f"{name}.md").write_text(f'# {name}\n\n{{{{ matrix("{name}") }}}}\n')
    decision = (data / "decision.yml").read_text().replace("#csrf", "#feature-0")
    reason = "{feature: feature-0, why: It is there., framework-0: third-party}"
    decision = re.sub(r"\{feature: .*\}", reason, decision)
    decision = re.sub(r"frameworks: \[.*\]", "frameworks: [framework-0]", decision)
    (data / "decision.yml").write_text(decision)
    for name in ("changes.yml", "claims.yml", "myths.yml", "proofs.json"):
        text = re.sub(
            r"(#|measured: |rows: )(cli|csrf)\b", r"\1feature-0", (data / name).read_text()
        )
        (data / name).write_text(
            text.replace("alpha", "framework-0").replace("beta", "framework-1")
        )
    programs = docs / "examples" / "csrf"
    (programs / "alpha_app.py").rename(programs / "framework-0_app.py")
    return features * frameworks


def made_up_feature(row: int, columns: list[str]) -> str:
    """A row whose cells are about as long as real ones."""
    cells = "".join(
        f"  {column}:\n"
        f"    support: third-party\n"
        f"    default: {'enabled' if (row + number) % 2 else 'disabled'}\n"
        f"    package: beta-forms\n"
        f'    note: "Comes with `setting_{row}`, which is *off* in {column}; see row {row}."\n'
        f"    source: https://docs.example.org/{column}/feature-{row}/\n"
        for number, column in enumerate(columns)
    )
    head = f"- id: feature-{row}\n  name: Feature {row}\n  why: Row {row} matters to many.\n"
    return f"{head}  proof: none\n  reason: It is made up.\n{cells}"


def cell_count(project: Path) -> int:
    """Features times frameworks of a project."""
    import comparison

    found, problems = comparison.read(project)
    if found is None:
        sys.exit("\n".join(map(str, problems)))
    return len(found.matrix.features) * len(found.matrix.frameworks)


def write_out(project: Path, base: Path) -> None:
    """The base: the same project with all that macros and data make written out, and no macros."""
    shutil.copytree(project, base)
    (project.parent / "hook").mkdir()
    hook = project.parent / "hook" / "hook.py"
    hook.write_text(
        "import pathlib\n"
        "def on_page_markdown(markdown, page, config, **_):\n"
        f"    target = pathlib.Path({str(base / 'docs')!r}) / page.file.src_uri\n"
        "    markdown = next(e for e in config.markdown_extensions if hasattr(e, 'restore'))"
        ".restore(markdown)\n"
        "    head = page.file.content_string.partition('\\n---\\n')\n"
        "    front = head[0] + head[1] if head[0].startswith('---') else ''\n"
        "    target.write_text(front + '\\n' + markdown, encoding='utf-8')\n"
    )
    config = project / "mkdocs.yml"
    text = config.read_text()
    before, _, more = text.partition("\nhooks:\n")
    config.write_text(f"{before}\nhooks:\n  - {hook}\n{more}")
    build(project)
    config.write_text(text)
    for name in PUBLISHED:
        file = project.parent / "site" / name
        if file.is_dir():
            shutil.copytree(file, base / "docs" / name)
        elif file.is_file():
            shutil.copy(file, base / "docs" / name)
    without = re.sub(r"(?m)^  - macros:(.*\n)(      .*\n)*", "", text)
    (base / "mkdocs.yml").write_text(re.sub(r"(?m)^  # Before search.*\n", "", without))


if __name__ == "__main__":
    sys.exit(main())
