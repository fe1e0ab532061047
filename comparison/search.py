"""The matrix -> entries of a search index, so that a search finds rows by name."""

from __future__ import annotations

from collections.abc import Iterator

from comparison.html import render
from comparison.markup import Link
from comparison.model import Matrix


def entries(matrix: Matrix, link: Link) -> Iterator[dict[str, str]]:
    """An entry per row, in the form of MkDocs' index: `location`, `title` and `text` (HTML)."""
    for row in matrix.rows():
        text = render("search.html", row=row, matrix=matrix)
        yield {"location": link(f"#{row.id}"), "title": row.name, "text": str(text)}
