"""Report where data and web differ: the words of sources, and versions in the package index.

    python -m tools.check_web

Request each page that cells quote, once; pages that can't be fetched are left to the link check.
Ask the index for the newest version of each package and of each release line, with its date. The
report, in Markdown, is empty where all is as the data says; versions and dates are a diff of it.
"""

import os
import re
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import unified_diff
from functools import cache
from http.client import HTTPException
from itertools import chain
from pathlib import Path
from urllib.parse import urldefrag

from packaging.version import Version
from pypi_simple import PYPI_SIMPLE_ENDPOINT, DistributionPackage, PyPISimple
from selectolax.lexbor import LexborHTMLParser

import comparison
from comparison.data import files
from comparison.fields.version import is_of_line
from comparison.markdown import code
from comparison.model.matrix import Matrix, Package, Release

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Request the pages, ask the index, and print the report."""
    data, problems = comparison.read(ROOT, check_records=False)
    assert data, "\n".join(map(str, problems))
    if lines := list(missing(data.matrix, request)):
        print("\n- ".join(["## Sources\n", *lines]))
    with PyPISimple(os.environ.get("PIP_INDEX_URL", PYPI_SIMPLE_ENDPOINT)) as index:
        found = diff(data.matrix, ROOT, lambda name: index.get_project_page(name).packages)
    if found:
        print(f"## Versions and dates\n\n```diff\n{found}```")


def missing(matrix: Matrix, read: Callable[[str], str | None]) -> Iterator[str]:
    """Tell of each quoted phrase that the text of its page lacks, with the cell.

    read: returns the text at an address without fragment, or None to pass it over.
    """
    read = cache(read)
    for row in matrix.features.values():
        for framework, cell in row.cells.items():
            for url, phrase in zip(cell.source, cell.says, strict=False):
                page = read(urldefrag(url).url)
                if page is not None and words(phrase) not in words(page):
                    place = f"{cell.path}:{cell.line_number}: {row.id}.{framework}"
                    yield f"{code(place)}: {url} does not say {code(phrase)}"


@cache  # several cells quote a page
def words(text: str) -> str:
    """Return the words of a text alone, with a space before and after each."""
    found = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    return f" {found} "


def request(address: str) -> str | None:
    """Return the text that a page shows, or None where it can't be had."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 # https only
            body = LexborHTMLParser(answer.read()).body
    except (OSError, HTTPException):
        return None
    return body.text() if body else ""


def diff(
    matrix: Matrix, root: Path, published: Callable[[str], Iterable[DistributionPackage]]
) -> str:
    """Return the unified diff that renews the data; published: the files of a project."""
    before = {
        path: (root / path).read_text("utf-8").splitlines(keepends=True)
        for path in (files.PACKAGES, files.FRAMEWORKS)
    }
    after = {path: [*lines] for path, lines in before.items()}
    for record, days in final_versions(matrix, published):
        version = max(days, key=Version, default=record.version)
        day = days.get(version, record.released)
        apart = abs(date.fromisoformat(day) - date.fromisoformat(record.released)).days
        # Changelogs have the maker's day, which may not be that of UTC.
        if version != record.version or apart > 1:
            replace(after[record.path], record, "version", version)
            replace(after[record.path], record, "released", day)
    diffs = (unified_diff(before[path], after[path], f"a/{path}", f"b/{path}") for path in before)
    return "".join(chain.from_iterable(diffs))


def replace(lines: list[str], record: Package | Release, field: str, value: str) -> None:
    """Replace the value of a field of a record in the lines of its file."""
    was = re.escape(getattr(record, field))
    old = re.compile(rf"(?<!\w)({field}: (['\"]?)){was}(?=\2(?:[\s,}}]|$))")
    start = record.line_number - 1
    at = next(index for index, line in enumerate(lines[start:], start) if old.search(line))
    lines[at] = old.sub(rf"\g<1>{value}", lines[at], count=1)


def final_versions(
    matrix: Matrix, published: Callable[[str], Iterable[DistributionPackage]]
) -> Iterator[tuple[Package | Release, dict[str, str]]]:
    """Return each package and release line with its final versions and their days."""
    for package in matrix.packages.values():
        yield package, released(published(package.id))
    for framework in matrix.frameworks.values():
        days = released(published(framework.package))
        for line in framework.releases:
            yield line, {each: day for each, day in days.items() if is_of_line(each, line.line)}


def released(published: Iterable[DistributionPackage]) -> dict[str, str]:
    """Return the days of the final versions that have not been withdrawn."""
    days: dict[str, str] = {}
    for file in published:
        if not (file.version and file.upload_time) or file.is_yanked:
            continue
        if not Version(file.version).is_prerelease:
            day = file.upload_time.date().isoformat()
            days[file.version] = min(day, days.get(file.version, day))
    return days


if __name__ == "__main__":
    main()
