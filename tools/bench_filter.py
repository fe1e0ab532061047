"""Measure the filter of the comparison: 5,000 made-up rows of two frameworks, in Chromium.

Printed for each thing to ask for: the median time from the input until the next frame is drawn. The
figures are of the machine at hand; the limit is meant for one that does nothing else.

python -m tools.bench_filter [--runs N]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools import bench, browser, server

#: The most that a filter may take until it is seen, in milliseconds.
LIMIT = 100
#: The name of a field, and what is put into it.
ASKED = (
    ("words", "row 77"),
    ("words", "setting_7"),
    ("words", ""),
    ("category", "category-3"),
    ("category", ""),
    ("on", True),
    ("on", False),
    ("level-alpha", "third-party"),
    ("level-alpha", ""),
)
_MEASURE = """async ([name, value]) => {
    const form = document.querySelector(".filters");
    const field = form.elements[name];
    if (typeof value === "boolean") field.checked = value;
    else field.value = value;
    const start = performance.now();
    form.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = drawn;
        channel.port2.postMessage(0);
    }));
    return performance.now() - start;
}"""


def project(folder: Path, size: str) -> Path:
    """Make a made-up project in a new folder, with the whole matrix on its page."""
    bench.make_up(folder, size)
    page = "# Compare\n\n{{ filters() }}\n\n## The whole matrix\n\n{{ matrix() }}\n"
    (folder / "docs" / "compare" / "index.md").write_text(page, "utf-8")
    return folder


def measure(page: Page, runs: int) -> bool:
    """Print a line for each thing to ask for; whether all stay below the limit."""
    passed = True
    for _ in range(2):  # the first words that are asked for read the whole table
        page.evaluate(_MEASURE, ["words", "warm"])
        page.evaluate(_MEASURE, ["words", ""])
    times: dict[tuple[str, str | bool], list[float]] = {asked: [] for asked in ASKED}
    for _ in range(runs):
        for asked in ASKED:
            times[asked].append(page.evaluate(_MEASURE, list(asked)))
    for (name, value), taken in times.items():
        median = statistics.median(taken)
        passed &= median < LIMIT
        print(f"{name:>18} = {value!s:<12} {median:6.0f} ms")
    return passed


def main() -> int:
    """Build, open, measure; 1 where a median is not below the limit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    path = browser.find()
    if path is None:
        print("no browser: 'make test' sets one up", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        made_up, site = Path(folder) / "project", Path(folder) / "site"
        bench.build(project(made_up, "5000x2"), site)
        with server.serve(site) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=path, args=browser.ARGUMENTS)
            page = chromium.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{address}compare/")
            page.wait_for_selector(".filters[data-live]")
            print(f"Filtering 5,000 rows, Chromium {chromium.version}, medians of {options.runs}:")
            passed = measure(page, options.runs)
            chromium.close()
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
