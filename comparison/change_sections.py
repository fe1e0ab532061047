"""The changes of the data -> sections in Markdown, with what changed as a block of HTML."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import escape

from comparison.changes import Changes
from comparison.html import render
from comparison.markup import Link, inert
from comparison.model import Matrix


def sections(changes: Changes, matrix: Matrix, link: Link, keep: Callable[[str], str]) -> str:
    """Every change as a heading in Markdown, with its date, words and rows below it."""
    parts = []
    for change in changes.values():
        html = render("change.html", change=change, matrix=matrix, link=link)
        parts += [f"## {inert(escape(change.title))} {{ #{change.id} }}", keep(html)]
    return "\n\n".join(parts)
