"""What newer releases change, in Markdown: rows and cells whose proof fails, outputs, versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from comparison import Comparison
from comparison.fields.version import is_of_line, order
from comparison.markdown import code, table
from comparison.model.matrix import Cell, Framework
from comparison.model.proofs import Proof, newest_first

#: The most characters of a report: an issue holds 65,536, and several reports share one.
MOST = 12_000


class Shown(NamedTuple):
    """What one test of a proof came to."""

    file: str  # of the test, in the project
    framework: str
    outcome: str
    versions: Mapping[str, str]
    output: str | None  # None where the program did not get that far
    why: str


class Found(NamedTuple):
    """What a run with other versions than the locked ones brought to light."""

    installed: Mapping[str, str]
    held: Mapping[str, tuple[str, str]]  # installed, and the newest that did not go with the rest
    refused: Mapping[str, str]
    shown: Sequence[Shown]


def report(data: Comparison, found: Found, title: str) -> str:
    """What is no longer as the data says; empty where all is."""
    proofs = {proof.test: proof for proof in data.proofs.values()}
    sections = [
        ("Rows whose proof fails", _failures(data, proofs, found.shown)),
        ("Proofs that print something else", _outputs(proofs, found.shown)),
        ("Newer than in the data", _versions(data, found.installed)),
        ("Not the newest, or not there", _missing(found)),
    ]
    lines = [f"## {title}", ""]
    for heading, told in sections:
        if told:
            lines += [f"### {heading}", "", *told, ""]
    return fit("\n".join(lines)) if len(lines) > 2 else ""


def not_run(title: str, why: str) -> str:
    """A report where nothing could be run."""
    return fit(f"## {title}\n\nThe proofs could not be run: {code(why)}\n")


def fit(text: str) -> str:
    """A report of at most MOST characters, cut at the end of a line."""
    if len(text) <= MOST:
        return text
    return text[:MOST].rpartition("\n")[0] + "\n\nMore does not fit; the run has all of it.\n"


def _failures(data: Comparison, proofs: Mapping[str, Proof], shown: Sequence[Shown]) -> list[str]:
    rows = []
    for test in shown:
        if test.outcome == "passed":
            continue
        proof = proofs.get(test.file)
        features = [
            each for each in data.matrix.features.values() if proof and each.proof == proof.id
        ]
        versions = "<br>".join(f"{code(name)} {code(text)}" for name, text in test.versions.items())
        why = code(next(iter(test.why.splitlines()), ""))
        name = code(proof.id) if proof else code(test.file)
        for feature in features:
            place = code(f"{feature.path}:{feature.cells[test.framework].line_number}")
            cell = f"{code(test.framework)}: {_cell(feature.cells[test.framework])}<br>{place}"
            rows.append((code(feature.id), cell, name, versions, why))
        if not features:
            rows.append(("no row", code(test.framework), name, versions, why))
    return table(("Row", "Cell", "Proof", "With", "Why"), rows) if rows else []


def _cell(cell: Cell) -> str:
    """What a cell says, in short."""
    return ", ".join(code(text) for text in (cell.support, cell.default, cell.since) if text)


def _outputs(proofs: Mapping[str, Proof], shown: Sequence[Shown]) -> list[str]:
    """Where a proof passed, and a program says something that its record doesn't."""
    rows = []
    for test in shown:
        if test.outcome != "passed" or test.output is None or test.file not in proofs:
            continue
        proof = proofs[test.file]
        runs = newest_first(proof, test.framework)
        recorded = {run.output: run for run in runs}
        if not runs or test.output in recorded:
            continue
        was, now = runs[0].output.splitlines(), test.output.splitlines()
        gone = "<br>".join(code(line) for line in was if line not in now) or "nothing"
        new = "<br>".join(code(line) for line in now if line not in was) or "nothing"
        rows.append((code(proof.id), code(test.framework), gone, new))
    return table(("Proof", "Framework", "Recorded", "Now"), rows) if rows else []


def _versions(data: Comparison, installed: Mapping[str, str]) -> list[str]:
    rows = []
    said = {each.package: _of_line(each, installed) for each in data.matrix.frameworks.values()}
    said |= {each.id: each.version for each in data.matrix.packages.values()}
    for name, version in said.items():
        has = installed.get(name)
        if has and order(has) > order(version):
            rows.append((code(name), code(version), code(has)))
    return table(("Package", "Data", "Installed"), rows) if rows else []


def _of_line(framework: Framework, installed: Mapping[str, str]) -> str:
    """The version that the data has of the release line that is installed, else its newest."""
    has = installed.get(framework.package, "")
    of_it = (each for each in framework.releases if is_of_line(has, each.line))
    return next(of_it, framework.releases[0]).version


def _missing(found: Found) -> list[str]:
    lines = [
        f"- {code(name)} {code(has)}, though {code(newest)} is out: something else holds it back"
        for name, (has, newest) in found.held.items()
    ]
    return lines + [
        f"- {code(name)} does not go with the rest: {code(why)}"
        for name, why in found.refused.items()
    ]
