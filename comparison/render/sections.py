"""Render claims, myths, changes and outcomes as sections in Markdown around blocks of HTML."""

from __future__ import annotations

from functools import partial

from comparison.model.myths import Quote
from comparison.model.proofs import Proof, newest_first
from comparison.render.stack import first_choice
from comparison.render.templating import Renderer


def claim_sections(renderer: Renderer) -> str:
    """Render every section of the claims as a heading and a table with a row for each claim."""
    return "\n\n".join(
        renderer.section(f"### {section.name}", section.id, "claims.html", section=section)
        for section in renderer.data.claims.sections.values()
    )


def myth_sections(renderer: Renderer) -> str:
    """Render every myth as a heading, in quotation marks, and what is so below it."""
    data = renderer.data
    parts = []
    for myth in data.myths.values():
        shown = [quote.proof for quote in myth.printed]
        rows = [row for row in data.matrix.rows() if row.proof in shown or row.id == myth.measured]
        versions = {quote: _versions(quote, data.proofs[quote.proof]) for quote in myth.printed}
        more = {"myth": myth, "rows": rows, "versions": versions}
        parts.append(renderer.section(f"### “{myth.myth}”", myth.id, "myth.html", **more))
    return "\n\n".join(parts)


def change_sections(renderer: Renderer) -> str:
    """Render every change as a heading, with its date, words and rows below it."""
    return "\n\n".join(
        renderer.section(f"## {change.title}", change.id, "change.html", change=change)
        for change in renderer.data.changes.values()
    )


def outcome_sections(renderer: Renderer, first_steps: str | None = None) -> str:
    """Render every outcome: what to take, the cells that say so, the price, and what to install.

    `first_steps` is the page to go on with. choose.js shows the reasons that answers bear out.
    """
    return "\n\n".join(
        renderer.section(
            f"### {outcome.verdict}",
            outcome.id,
            "outcome.html",
            outcome=outcome,
            first_steps=first_steps,
            first_choice=partial(first_choice, renderer.data),
            needed={row.id for _, rows in renderer.data.matrix.parts() for row in rows},
        )
        for outcome in renderer.data.decision.outcomes.values()
    )


def _versions(quote: Quote, proof: Proof) -> list[str]:
    """Return the versions with which the program printed the lines, newest first."""
    return [
        run.versions[quote.framework]
        for run in newest_first(proof, quote.framework)
        if run.outcome == "passed" and set(quote.lines) <= set(run.output.splitlines())
    ]
