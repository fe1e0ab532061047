"""The file of a page -> what it says of itself, and its Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

from comparison.source import Map, Place, Report, Seq, Text, Value, parse

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


def read(text: str, report: Report) -> PageSource:
    """Return the parts of a page, and report what is wrong in front of it, with its place.

    A page may start with YAML between two lines of `---`. Line ends become line feeds.
    """
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        if text.startswith("---"):
            report.add(Place(1, 1), "", "front matter that does not end", "end it with '---'")
        return PageSource({}, text)
    inner: list[str] = front[1].split("\n")
    local = Report(report.path, [])
    # An empty line in the place of the first `---` keeps the numbers of lines.
    value = parse("\n" + "\n".join(inner), local)
    for problem in local.problems:
        report.add(Place(problem.line, problem.column), problem.where, problem.what, problem.hint)
    return PageSource(_meta(value, report), text[front.end() :])


def _meta(value: Value | None, report: Report) -> dict[str, str | list[str]]:
    if value is None:
        return {}
    if not isinstance(value, Map):
        report.add(value, "", "front matter that is no mapping")
        return {}
    meta: dict[str, str | list[str]] = {}
    for key, item in value.items():
        if key not in KEYS:
            report.add(key, "", f"'{key}' in front of a page", f"known: {', '.join(KEYS)}")
        elif key == "hide":
            if isinstance(item, Seq) and all(part in PARTS for part in item):
                meta["hide"] = [str(part) for part in item]
            else:
                report.add(item, key, "not a list of parts", f"known: {', '.join(PARTS)}")
        elif not isinstance(item, Text) or "\n" in item or not item.strip():
            report.add(item, key, "not a line of text")
        elif _MARKUP.search(item):
            report.add(item, key, "more than a text", "leave out < > & { } and double quotes")
        elif key == "description" and not SHORTEST <= len(item) <= LONGEST:
            what = f"a description of {len(item)} characters"
            report.add(item, key, what, f"{SHORTEST} to {LONGEST} are right")
        else:
            meta[str(key)] = str(item)
    return meta
