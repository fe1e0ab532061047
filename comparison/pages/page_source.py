"""The file of a page -> what it says of itself, and its Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

from comparison.data.document import Document
from comparison.data.problems import Problems
from comparison.data.yaml_source import parse

#: What a page may say of itself. Material takes templates, icons and more from there as well.
KEYS = ("title", "description", "hide")
#: What a page may hide.
PARTS = ("navigation", "toc")
#: The characters of a description: enough to tell a page from others, no more than searches show.
SHORTEST, LONGEST = 50, 160

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MARKUP = re.compile('[<>"&{}]')


class PageSource(NamedTuple):
    """What a page says of itself, and its Markdown."""

    meta: dict[str, str | list[str]]
    markdown: str


def read(text: str, path: str, problems: Problems) -> PageSource:
    """Return the parts of a page, and report what is wrong in front of it, with its place.

    A page may start with YAML between two lines of `---`. Lines end with a line feed, as MkDocs
    reads them.
    """
    front = _FRONT.match(text)
    if front is None:
        if text.startswith("---"):
            problems.report(path, "front matter that does not end", "end it with '---'")
        return PageSource({}, text)
    # An empty line in the place of the first `---` keeps the numbers of lines.
    document = parse(f"\n{front[1]}", path, problems)
    return PageSource(_meta(document) if document else {}, text[front.end() :])


def _meta(document: Document) -> dict[str, str | list[str]]:
    if not isinstance(document.value, dict):
        document.report((), "front matter that is no mapping")
        return {}
    meta: dict[str, str | list[str]] = {}
    for key, item in document.value.items():
        if key not in KEYS:
            what = f"'{key}' in front of a page"
            document.report_at(document.keys[key,], what, f"known: {', '.join(KEYS)}")
        elif key == "hide":
            if isinstance(item, list) and all(part in PARTS for part in item):
                meta["hide"] = item
            else:
                document.report((key,), "not a list of parts", f"known: {', '.join(PARTS)}")
        elif not isinstance(item, str) or "\n" in item or not item.strip():
            document.report((key,), "not a line of text")
        elif _MARKUP.search(item):
            document.report((key,), "more than a text", "leave out < > & { } and double quotes")
        elif key == "description" and not SHORTEST <= len(item) <= LONGEST:
            what = f"a description of {len(item)} characters"
            document.report((key,), what, f"{SHORTEST} to {LONGEST} are right")
        else:
            meta[key] = item
    return meta
