"""The myths -> sections in Markdown, with what is so instead as a block of HTML."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import escape

from comparison.claims import PAGE
from comparison.html import render
from comparison.markup import Link, inert
from comparison.model import Matrix
from comparison.myths import PATH, Myths, versions
from comparison.proofs import Proofs
from comparison.repository import Repository


def sections(
    myths: Myths,
    matrix: Matrix,
    proven: Proofs,
    link: Link,
    repository: Repository,
    keep: Callable[[str], str],
) -> str:
    """Every myth as a heading in Markdown, in quotation marks, and what is so below it."""
    parts = []
    for myth in myths.values():
        shown = [quote.proof for quote in myth.printed]
        rows = [row for row in matrix.rows() if row.proof in shown or row.id == myth.measured]
        html = render(
            "myth.html",
            myth=myth,
            rows=rows,
            matrix=matrix,
            versions={quote: versions(quote, proven[quote.proof]) for quote in myth.printed},
            link=link,
            path=PATH,
            repository=repository,
            claim=f"{PAGE}#claim-{myth.claim}",
        )
        parts += [f"## “{inert(escape(myth.myth))}” {{ #{myth.id} }}", keep(html)]
    return "\n\n".join(parts)
