"""A list of pages for language models, in the shape that llmstxt.org proposes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from comparison.export.site import API, Here
from comparison.project import Comparison
from comparison.render.filters import day, joined


class Listed(NamedTuple):
    """A page of the navigation."""

    title: str
    url: str  # below the site's root
    description: str


class Section(NamedTuple):
    """A section of the navigation."""

    title: str
    pages: tuple[Listed, ...]


def text(data: Comparison, description: str, sections: Iterable[Section], here: Here) -> str:
    """Write the list: what the site is, its pages by section, and the data."""
    matrix = data.matrix
    versions = [
        f"{framework.name} {joined([release.version for release in framework.releases])}"
        for framework in matrix.frameworks.values()
    ]
    parts = [
        f"# {here.site.name}",
        f"> {_text(description)}",
        f"The data was checked on {day(matrix.vocabulary.checked)}: {'; '.join(versions)}. "
        "“Built in” does not mean “on”: each cell says whether a thing is on by default. "
        "Text and data may be used under CC BY-SA 4.0.",
    ]
    for section in sections:
        lines = [_line(page.title, here.file(page.url), page.description) for page in section.pages]
        parts.append("\n".join([f"## {_text(section.title)}", "", *lines]))
    files = (
        ("The whole matrix as JSON", "matrix.json", "all features, cells, sources and packages"),
        ("The whole matrix as CSV", "matrix.csv", "a line for each cell"),
        ("All features", "features.json", "a short list, with the address of each one's document"),
        ("The flowchart", "decision.json", "questions, answers, and outcomes with their reasons"),
    )
    lines = [_line(title, here.file(f"{API}/{name}"), what) for title, name, what in files]
    parts.append("\n".join(["## Files", "", *lines]))
    return "\n\n".join(parts) + "\n"


def _line(title: str, url: str, what: str) -> str:
    return f"- [{_text(title)}]({url})" + (f": {_text(what)}" if what else "")


def _text(text: str) -> str:
    """Return a text that stays text in Markdown: it makes no link, code or HTML."""
    return re.sub(r"[\\`<>\[\]]", r"\\\g<0>", text)
