"""The matrix -> entries of a search index, so that a search finds rows and packages by name."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from comparison.html import render
from comparison.markup import Link
from comparison.model import Matrix


def entries(matrix: Matrix, link: Link) -> Iterator[dict[str, str]]:
    """Entries in the form of MkDocs' index: `location`, `title` and `text` (HTML)."""
    for row in matrix.rows():
        text = render("search.html", row=row, matrix=matrix)
        yield {"location": link(f"#{row.id}"), "title": str(escape(row.name)), "text": str(text)}
    for package in matrix.packages.values():
        about = escape(package.about.plain)
        location = link(f"packages.md#{package.id}")
        yield {"location": location, "title": str(escape(package.name)), "text": f"<p>{about}</p>"}
