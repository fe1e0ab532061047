"""The proofs -> the body of each one's page."""

from __future__ import annotations

from markupsafe import escape

from comparison import highlighting
from comparison.fields.markup import inert
from comparison.model.matrix import Feature, Matrix
from comparison.model.proofs import Proof, Proofs, newest_first, passed
from comparison.render.formats import joined
from comparison.render.inline import find
from comparison.render.templating import Renderer, render


def page(renderer: Renderer, name: str) -> str:
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
    for versions, output in _printed(proof, framework):
        # A block, because nothing that a program prints may be read as Markdown.
        html = render("printed.html", name=name, versions=versions, output=output)
        lines += ["", renderer.keep(html)]
    body = "\n".join(f"    {line}".rstrip() for line in lines)
    return f'=== "{inert(escape(name))}"\n\n{body}'


def _printed(proof: Proof, framework: str) -> list[tuple[str, str]]:
    """Return what a program printed, with the versions that printed it; newest line first."""
    outputs: dict[str, list[str]] = {}
    for run in newest_first(proof, framework):
        outputs.setdefault(run.output, []).append(run.versions[framework])
    return [(joined(versions), output) for output, versions in outputs.items()]


def proven_with(row: Feature, proofs: Proofs, matrix: Matrix) -> list[str]:
    """Return the frameworks and versions with which the proof of a row passed: `Django 6.1.3`."""
    proof = proofs.get(row.proof)
    return [
        f"{matrix.frameworks[framework].name} {joined(versions)}"
        for framework in (proof.programs if proof else ())
        if proof and (versions := passed(proof, framework))
    ]
