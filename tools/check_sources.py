"""Report the pages that no longer hold the words which cells quote.

    python -m tools.check_sources

Request each page once. The report, in Markdown, is empty where every page holds its words; pages
that can't be had are left to the check of links.
"""

from __future__ import annotations

import re
import sys
import urllib.request
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag

from selectolax.lexbor import LexborHTMLParser

import comparison
from comparison.markdown import code
from comparison.model.matrix import Matrix

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Request the pages and print the report."""
    data, problems = comparison.read(ROOT, quotes=False)
    assert data, "\n".join(map(str, problems))
    if lines := list(missing(data.matrix, request)):
        print("\n- ".join(["## Sources\n", *lines]))
    return 0


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
    except OSError:
        return None
    return body.text() if body else ""


if __name__ == "__main__":
    sys.exit(main())
