"""Proofs: the programs that show what cells say, and the record of their runs.

A proof is a folder of docs/examples/ with one program a framework, `<framework>_app.py`. What
running them showed stands in data/proofs.json, which is written by `make proofs`, never by hand.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from comparison.html import render
from comparison.markup import Link, Source
from comparison.model import Feature, Matrix, order
from comparison.source import Place, Problem, Report
from comparison.wording import joined

PATH = "data/proofs.json"
EXAMPLES = "docs/examples"


class Run(NamedTuple):
    """What running a program showed, with a release line of its framework."""

    versions: dict[str, str]  # of the framework first, then of the packages that it names
    python: str
    outcome: str
    recorded: str  # the day on which this outcome was first seen with these versions
    output: str


class Proof(NamedTuple):
    """The programs of a proof by framework, and their runs by framework and release line."""

    id: str
    programs: dict[str, str]
    runs: dict[str, dict[str, Run]]


Proofs = Mapping[str, Proof]


def load(root: Path, frameworks: Iterable[str], problems: list[Problem]) -> Proofs:
    """Every proof of a project by id; a record that can't be read is added to the problems."""
    found: dict[str, Proof] = {}
    runs = _recorded(root, problems)
    for folder in sorted((root / EXAMPLES).glob("*/")):
        programs = {
            framework: f"{EXAMPLES}/{folder.name}/{framework}_app.py"
            for framework in frameworks
            if (folder / f"{framework}_app.py").is_file()
        }
        found[folder.name] = Proof(folder.name, programs, runs.get(folder.name, {}))
    return found


def dump(runs: Mapping[str, Mapping[str, Mapping[str, Run]]]) -> str:
    """The record as it stands in the file: by proof, framework and release line."""
    plain = {
        proof: {
            framework: {line: run._asdict() for line, run in sorted(lines.items())}
            for framework, lines in sorted(of_proof.items())
        }
        for proof, of_proof in sorted(runs.items())
    }
    return json.dumps(plain, indent=1, ensure_ascii=False) + "\n"


def _recorded(root: Path, problems: list[Problem]) -> dict[str, dict[str, dict[str, Run]]]:
    file = root / PATH
    if not file.is_file():
        return {}
    try:
        return {
            proof: {
                framework: {line: Run(**run) for line, run in lines.items()}
                for framework, lines in of_proof.items()
            }
            for proof, of_proof in json.loads(file.read_text("utf-8")).items()
        }
    except (ValueError, TypeError, AttributeError) as error:
        at = Place(getattr(error, "lineno", 1), getattr(error, "colno", 1))
        report = Report(PATH, problems)
        report.add(at, "file", "not a record of proofs", "run 'make proofs', it writes the file")
        return {}


def proven_with(row: Feature, proofs: Proofs, matrix: Matrix) -> list[str]:
    """The frameworks and versions with which the proof of a row passed: `Django 6.1.3`."""
    proof = proofs.get(row.proof)
    return [
        f"{matrix.frameworks[framework].name} {joined(versions)}"
        for framework in (proof.programs if proof else ())
        if proof and (versions := passed(proof, framework))
    ]


def newest_first(proof: Proof, framework: str) -> list[Run]:
    """The runs of a framework's program, newest release line first."""
    runs = proof.runs.get(framework, {})
    return [runs[line] for line in sorted(runs, key=order, reverse=True)]


def passed(proof: Proof, framework: str) -> list[str]:
    """The versions of a framework with which its program passed, newest line first."""
    runs = newest_first(proof, framework)
    return [run.versions[framework] for run in runs if run.outcome == "passed"]


def before(rows: Iterable[Feature], framework: str, run: Run) -> str | None:
    """The version that brought what the rows say, where a run was with an older one."""
    since = [row.cells[framework].since for row in rows]
    newer = [text for text in since if text and order(text) > order(run.versions[framework])]
    return max(newer, key=order, default=None)


def page(
    proof: Proof, matrix: Matrix, link: Link, source: Source, keep: Callable[[str], str]
) -> str:
    """The body of a proof's page, in Markdown: what came of it, the programs in tabs, the rows.

    The programs are included by pymdownx.snippets, so that what is read is what was run.
    """
    rows = [row for row in matrix.rows() if row.proof == proof.id]
    test = f"tests/proofs/test_{proof.id.replace('-', '_')}.py"
    head = render(
        "proof.html",
        proof=proof,
        runs=newest_first,
        before=before,
        matrix=matrix,
        rows=rows,
        test=test,
        link=link,
        source=source,
    )
    tabs = (_tab(proof, name, matrix, source) for name in proof.programs)
    return "\n\n".join([keep(head), *tabs])


def _tab(proof: Proof, framework: str, matrix: Matrix, source: Source) -> str:
    program = proof.programs[framework]
    address = source(program)
    lines = [
        f'```python title="{program.rpartition("/")[2]}"',
        f'--8<-- "{program.removeprefix("docs/")}"',
        "```",
        "",
        f"Run it: `uv run {program}`, which fetches the packages, or `python {program}`.",
        *([f"[In the repository]({address})"] if address else []),
    ]
    for versions, output in _printed(proof, framework):
        title = f"Printed with {matrix.frameworks[framework].name} {versions}"
        lines += ["", f'~~~~text title="{title}"', *output.splitlines(), "~~~~"]
    body = "\n".join(f"    {line}".rstrip() for line in lines)
    return f'=== "{matrix.frameworks[framework].name}"\n\n{body}'


def _printed(proof: Proof, framework: str) -> list[tuple[str, str]]:
    """What a program printed, with the versions that printed it; newest line first."""
    outputs: dict[str, list[str]] = {}
    for run in newest_first(proof, framework):
        outputs.setdefault(run.output, []).append(run.versions[framework])
    return [(joined(versions), output) for output, versions in outputs.items()]


def unproven(proofs: Proofs, matrix: Matrix, link: Link) -> Markup:
    """A table of the rows that no program has shown, each with the reason."""
    rows = [row for row in matrix.rows() if not proven_with(row, proofs, matrix)]
    return render("unproven.html", rows=rows, matrix=matrix, link=link)


def overview(proofs: Proofs, matrix: Matrix, link: Link) -> Markup:
    """A table of all proofs: the rows they cover, and with which versions they passed."""
    rows = {name: [row for row in matrix.rows() if row.proof == name] for name in proofs}
    return render("proofs.html", proofs=proofs, rows=rows, matrix=matrix, link=link, passed=passed)
