"""Render proofs, claims, myths, changes and outcomes as Markdown around blocks of HTML."""

from functools import partial

from markupsafe import escape

from comparison import highlighting
from comparison.fields.markup import inert
from comparison.model.myths import Quote
from comparison.model.proofs import Proof, newest_first
from comparison.render.formats import joined
from comparison.render.inline import find
from comparison.render.stack import first_choice
from comparison.render.templating import Renderer, render


def proof_page(renderer: Renderer, name: str) -> str:
    """Render the body of a proof's page: what came of it, the programs in tabs, the rows.

    The programs are read from their files, so that what is shown is what was run.
    """
    proof = find(renderer.data.proofs, name, "proof")
    rows = [row for row in renderer.data.matrix.rows() if row.proof == name]
    head = renderer.keep(renderer.html("proof.html", proof=proof, rows=rows))
    return "\n\n".join([head, *(_tab(renderer, proof, name) for name in proof.programs)])


def _tab(renderer: Renderer, proof: Proof, framework: str) -> str:
    name = renderer.data.matrix.frameworks[framework].name
    program = proof.programs[framework]
    address = renderer.repository.view(program)
    lines = [
        renderer.keep(highlighting.program(renderer.docs, program.removeprefix("docs/"))),
        "",
        f"Run it: `uv run {program}`, which fetches the packages, or `python {program}`.",
        *([f"[In the repository]({address})"] if address else []),
    ]
    outputs: dict[str, list[str]] = {}
    for run in newest_first(proof, framework):
        outputs.setdefault(run.output, []).append(run.versions[framework])
    for output, versions in outputs.items():
        # A block, because nothing that a program prints may be read as Markdown.
        html = render("printed.html", name=name, versions=joined(versions), output=output)
        lines += ["", renderer.keep(html)]
    body = "\n".join(f"    {line}".rstrip() for line in lines)
    return f'=== "{inert(escape(name))}"\n\n{body}'


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
