"""The claims -> HTML: a table for each section, and how many got which verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from markupsafe import Markup, escape

from comparison.claims import PATH, Claims
from comparison.html import render
from comparison.markup import Link, inert
from comparison.model import Matrix
from comparison.proofs import Proofs, proven_with
from comparison.repository import Repository


def tables(
    claims: Claims,
    matrix: Matrix,
    proofs: Proofs,
    link: Link,
    repository: Repository,
    keep: Callable[[str], str],
) -> str:
    """Every section as a heading in Markdown and a table with a row for each claim."""
    proven = {row.id: bool(proven_with(row, proofs, matrix)) for row in matrix.rows()}
    parts = []
    for section in claims.sections.values():
        parts.append(f"### {inert(escape(section.name))} {{ #{section.id} }}")
        html = render(
            "claims.html",
            section=section,
            claims=claims,
            matrix=matrix,
            proven=proven,
            link=link,
            path=PATH,
            repository=repository,
        )
        parts.append(keep(html))
    return "\n\n".join(parts)


def counts(claims: Claims, matrix: Matrix, link: Link) -> Markup:
    """How many claims got which verdict, by the framework that they are about."""
    columns = {id: framework.name for id, framework in matrix.frameworks.items()}
    counted = Counter((claim.verdict, claim.about) for claim in claims)
    return render("claim_counts.html", claims=claims, columns=columns, counted=counted, link=link)
