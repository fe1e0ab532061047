"""Statements about the frameworks that do not hold, each shown by what a proof printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from comparison import claims as article
from comparison import proofs
from comparison.check import check_links
from comparison.claims import Claims
from comparison.load import Known, read, unique
from comparison.markup import Prose as Rich
from comparison.proofs import Proof, Proofs, Run, newest_first
from comparison.shape import (
    FLAG,
    ID,
    Each,
    Field,
    Line,
    Prose,
    Record,
    Reference,
    Url,
    Verbatim,
    optional,
)
from comparison.source import Place, Problem, Report, Text, nearest

PATH = "data/myths.yml"


@dataclass(frozen=True, slots=True)
class Quote:
    """Lines that the program of a proof printed with a framework, as the record has them."""

    at: Place
    proof: Text
    framework: Text
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Myth:
    """A statement, why people believe it, what is so instead, and what shows that.

    `measured` is a row of the matrix that holds measurements. `claim` is the claim of the article
    that says the same; `seen` whether published comparisons were found that do.
    """

    at: Place
    id: Text
    myth: Text
    believed: Rich
    holds: Rich
    printed: tuple[Quote, ...]
    measured: Text | None
    source: tuple[Text, ...]
    claim: Text | None
    seen: bool


Myths = Mapping[str, Myth]


def _build(printed: tuple[Quote, ...] | None, seen: Text | None, **fields: Any) -> Myth:
    return Myth(printed=printed or (), seen=seen == "true", **fields)


SHAPE = Each(
    Record(
        {
            "id": Field(ID),
            "myth": Field(Line(100)),
            "believed": Field(Prose(300)),
            "holds": Field(Prose(600)),
            "printed": optional(
                Each(
                    Record(
                        {
                            "proof": Field(Reference("proof")),
                            "framework": Field(Reference("framework")),
                            "lines": Field(Each(Verbatim(), single=True)),
                        },
                        Quote,
                    )
                )
            ),
            "measured": optional(Reference("feature")),
            "source": Field(Each(Url(), single=True)),
            "claim": optional(ID),
            "seen": optional(FLAG),
        },
        _build,
    )
)


def load(
    root: Path, known: Known, runs: Proofs, claims: Claims | None, problems: list[Problem]
) -> Myths | None:
    """The myths of a project by id; what is wrong with them is added to the problems."""
    items, _ = read(root, PATH, SHAPE, problems)
    if items is None:
        return None
    report = Report(PATH, problems)
    sound = not any(problem.path == PATH for problem in problems)
    myths = unique(items, report, {})
    of_article = None if claims is None else {claim.id for claim in claims}
    # Without frameworks no program is known, without a record no line: that is a problem already.
    comparable = known.frameworks is not None and not any(
        problem.path == proofs.PATH for problem in problems
    )
    for myth in myths.values():
        _check(myth, known, of_article, root, report)
        if sound and not myth.printed and not myth.measured:  # else they may just be faulty
            what = "neither a line that a proof printed nor a measured row"
            report.add(myth.id, myth.id, what, "add 'printed' or 'measured'")
        for quote in myth.printed if comparable else ():
            _check_quote(quote, f"{myth.id}.printed", runs, root, report)
    return myths


def _check(
    myth: Myth, known: Known, claims: Collection[str] | None, root: Path, report: Report
) -> None:
    """Links that lead somewhere, a known row and a known claim."""
    check_links(myth.believed, f"{myth.id}.believed", known, root, report)
    check_links(myth.holds, f"{myth.id}.holds", known, root, report)
    rows = known.features
    if myth.measured and rows is not None and myth.measured not in rows:
        what = f"'{myth.measured}' is not a feature"
        report.add(myth.measured, f"{myth.id}.measured", what, nearest(myth.measured, rows))
    if myth.claim and claims is not None and myth.claim not in claims:
        what = f"'{myth.claim}' is no claim of {article.PATH}"
        report.add(myth.claim, f"{myth.id}.claim", what, nearest(myth.claim, claims))


def _check_quote(quote: Quote, where: str, runs: Proofs, root: Path, report: Report) -> None:
    """The newest run of the program passed and printed every line."""
    proof = runs.get(quote.proof)
    if proof is None:
        what = f"there is no proof '{quote.proof}'"
        report.add(quote.proof, where, what, nearest(quote.proof, runs))
        return
    if not (root / "docs" / "proofs" / f"{proof.id}.md").is_file():
        report.add(quote.proof, where, f"the proof has no page docs/proofs/{proof.id}.md")
    if quote.framework not in proof.programs:
        what = f"the proof '{proof.id}' has no program for '{quote.framework}'"
        report.add(quote.framework, where, what, nearest(quote.framework, proof.programs))
        return
    newest = next(iter(newest_first(proof, quote.framework)), None)
    if newest is None or newest.outcome != "passed":
        what = f"the proof '{proof.id}' has no record of a pass with {quote.framework}"
        report.add(quote.proof, where, what, "run 'make proofs'")
        return
    printed = set(newest.output.splitlines())
    for line in quote.lines:
        if line not in printed:
            what = f"the record of '{proof.id}' with {quote.framework} has no line '{line[:80]}'"
            report.add(line, where, what, _printed_instead(line, newest))


def _printed_instead(line: str, run: Run) -> str:
    """A hint: what the program printed for the same attempt, else the nearest line."""
    tried = line.partition(": ")[0]
    same = [other for other in run.output.splitlines() if other.partition(": ")[0] == tried]
    if same:
        return f"it says '{same[0][:80]}'; does the correction still hold?"
    return nearest(line, run.output.splitlines())


def versions(quote: Quote, proof: Proof) -> list[str]:
    """The versions of the framework with which the program printed the lines, newest first."""
    return [
        run.versions[quote.framework]
        for run in newest_first(proof, quote.framework)
        if run.outcome == "passed" and set(quote.lines) <= set(run.output.splitlines())
    ]
