"""Render claims, myths and changes as sections in Markdown around blocks of HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from comparison.data import files
from comparison.fields.markup import Link, inert
from comparison.model.changes import Change
from comparison.model.claims import PAGE, Claims
from comparison.model.matrix import Matrix
from comparison.model.myths import Myth, Quote
from comparison.model.proofs import Proof, Proofs, is_proven, newest_first
from comparison.render.templating import render
from comparison.repository import Repository

Keep = Callable[[str], str]


def claim_sections(
    claims: Claims,
    headings: Mapping[str, str],
    matrix: Matrix,
    proofs: Proofs,
    link: Link,
    repository: Repository,
    keep: Keep,
) -> str:
    """Render every section of the claims as a heading and a table with a row for each claim."""
    proven = {row.id: is_proven(row, proofs) for row in matrix.rows()}
    parts = []
    for section in claims.sections.values():
        parts.append(f"### {inert(escape(section.name))} {{ #{section.id} }}")
        html = render(
            "claims.html",
            section=section,
            claims=claims,
            headings=headings,
            matrix=matrix,
            proven=proven,
            link=link,
            path=files.CLAIMS,
            repository=repository,
        )
        parts.append(keep(html))
    return "\n\n".join(parts)


def claim_counts(claims: Claims, matrix: Matrix, link: Link) -> Markup:
    """Render how many claims got which verdict, by the framework that they are about."""
    columns = {id: framework.name for id, framework in matrix.frameworks.items()}
    counted = Counter((claim.verdict, claim.about) for claim in claims)
    return render(
        "claim_counts.html", claims=list(claims), verdicts=claims.verdicts.values(),
        columns=columns, counted=counted, link=link,
    )  # fmt: skip


def myth_sections(
    myths: Mapping[str, Myth],
    matrix: Matrix,
    proofs: Proofs,
    link: Link,
    repository: Repository,
    keep: Keep,
) -> str:
    """Render every myth as a heading, in quotation marks, and what is so below it."""
    parts = []
    for myth in myths.values():
        shown = [quote.proof for quote in myth.printed]
        rows = [row for row in matrix.rows() if row.proof in shown or row.id == myth.measured]
        html = render(
            "myth.html",
            myth=myth,
            rows=rows,
            matrix=matrix,
            versions={quote: _versions(quote, proofs[quote.proof]) for quote in myth.printed},
            link=link,
            path=files.MYTHS,
            repository=repository,
            claim=f"{PAGE}#claim-{myth.claim}",
        )
        parts += [f"## “{inert(escape(myth.myth))}” {{ #{myth.id} }}", keep(html)]
    return "\n\n".join(parts)


def change_sections(changes: Mapping[str, Change], matrix: Matrix, link: Link, keep: Keep) -> str:
    """Render every change as a heading, with its date, words and rows below it."""
    parts = []
    for change in changes.values():
        html = render("change.html", change=change, matrix=matrix, link=link)
        parts += [f"## {inert(escape(change.title))} {{ #{change.id} }}", keep(html)]
    return "\n\n".join(parts)


def _versions(quote: Quote, proof: Proof) -> list[str]:
    """Return the versions with which the program printed the lines, newest first."""
    return [
        run.versions[quote.framework]
        for run in newest_first(proof, quote.framework)
        if run.outcome == "passed" and set(quote.lines) <= set(run.output.splitlines())
    ]
