"""The proofs -> the body of each one's page, and tables of all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup, escape

from comparison import highlighting
from comparison.fields.markup import Link, inert
from comparison.model.matrix import Feature, Matrix
from comparison.model.proofs import Proof, Proofs, is_proven, newest_first, passed, version_after
from comparison.render.filters import joined
from comparison.render.templating import render
from comparison.repository import Repository


def page(
    proof: Proof,
    matrix: Matrix,
    docs: Path,
    link: Link,
    repository: Repository,
    keep: Callable[[str], str],
) -> str:
    """Render the body of a proof's page: what came of it, the programs in tabs, the rows.

    The programs are read from their files, so that what is shown is what was run.
    """
    rows = [row for row in matrix.rows() if row.proof == proof.id]
    head = render(
        "proof.html",
        proof=proof,
        runs=newest_first,
        before=version_after,
        matrix=matrix,
        rows=rows,
        link=link,
        repository=repository,
    )
    tabs = (_tab(proof, name, matrix, docs, repository, keep) for name in proof.programs)
    return "\n\n".join([keep(head), *tabs])


def _tab(
    proof: Proof,
    framework: str,
    matrix: Matrix,
    docs: Path,
    repository: Repository,
    keep: Callable[[str], str],
) -> str:
    name = matrix.frameworks[framework].name
    program = proof.programs[framework]
    address = repository.view(program)
    lines = [
        keep(highlighting.program(docs, program.removeprefix("docs/"))),
        "",
        f"Run it: `uv run {program}`, which fetches the packages, or `python {program}`.",
        *([f"[In the repository]({address})"] if address else []),
    ]
    for versions, output in _printed(proof, framework):
        # A block, because nothing that a program prints may be read as Markdown.
        lines += ["", keep(render("printed.html", name=name, versions=versions, output=output))]
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


def unproven(proofs: Proofs, matrix: Matrix, link: Link) -> Markup:
    """Render a table of the rows that no program has shown, each with the reason."""
    rows = [row for row in matrix.rows() if not is_proven(row, proofs)]
    return render("unproven.html", rows=rows, matrix=matrix, link=link)


def overview(proofs: Proofs, matrix: Matrix, link: Link) -> Markup:
    """Render a table of all proofs: the rows they cover, and with which versions they passed."""
    rows = {name: [row for row in matrix.rows() if row.proof == name] for name in proofs}
    return render("proofs.html", proofs=proofs, rows=rows, matrix=matrix, link=link, passed=passed)
