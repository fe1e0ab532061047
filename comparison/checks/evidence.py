"""Check what claims, myths, changes and versions rest on: sources, pages, what proofs printed."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

from comparison.data.problems import Problems, nearest
from comparison.model.changes import Change
from comparison.model.claims import Claim
from comparison.model.matrix import NO_PROOF, Matrix, Release
from comparison.model.myths import Myth, Quote
from comparison.model.proofs import EXAMPLES, PAGES, TESTS, Proofs, Run, header, newest_first

#: What a program prints on every line of its framework, if some lack what it shows.
IS_BUILT_IN, IS_MISSING = "Built in: yes", "Built in: no"


def check_claims(claims: Iterable[Claim]) -> None:
    """Report claims without evidence."""
    for claim in claims:
        if not claim.source and not claim.shown:
            what = "neither a source nor a row or page that shows it"
            claim.report("id", what, "add 'source' or 'shown'")


def check_proofs(proofs: Proofs, matrix: Matrix, root: Path, problems: Problems) -> None:
    """Report rows whose proof has no page, and proofs that no row names."""
    for row in matrix.features.values():
        page = f"{PAGES}/{row.proof}.md"
        if row.proof in proofs and not (root / page).is_file():
            row.report("proof", f"the proof has no page {page}")
    for name in proofs.keys() - {row.proof for row in matrix.features.values()}:
        problems.report(f"{EXAMPLES}/{name}", "a proof of no row", f"write 'proof: {name}' in one")


def check_programs(proofs: Proofs, root: Path, problems: Problems) -> None:
    """Report programs that can't be run, or that no test runs, where there are tests of proofs."""
    for proof in proofs.values() if (root / TESTS).is_dir() else ():
        test = root / proof.test
        text = test.read_text("utf-8") if test.is_file() else ""
        tested = set(re.findall(r"(?m)^def test_(\w+)\(shown,", text))
        for framework, program in proof.programs.items():
            name = framework.replace("-", "_")
            if name not in tested:
                hint = f"add 'def test_{name}(shown, cell):' to {proof.test}"
                problems.report(program, "no test runs it", hint)
            try:
                header((root / program).read_text("utf-8", "replace"))
            except ValueError as error:
                problems.report(program, f"nothing says how to run it: {error}")
            tested.discard(name)
        for name in tested:
            problems.report(proof.test, f"test_{name} has no program {name}_app.py")


def check_changes(changes: Iterable[Change]) -> None:
    """Report changes that are not newest first."""
    for newer, older in pairwise(changes):
        if newer.date < older.date:
            older.report("date", f"{older.date} comes after {newer.date}", "newest first")


def check_myths(myths: Iterable[Myth], proofs: Proofs | None) -> None:
    """Report myths without evidence, and lines that no proof printed, where proofs are known."""
    for myth in myths:
        if not myth.printed and not myth.measured:
            what = "neither a line that a proof printed nor a measured row"
            myth.report("id", what, "add 'printed' or 'measured'")
        for quote in myth.printed if proofs is not None else ():
            _check_quote(quote, proofs or {})


def _check_quote(quote: Quote, proofs: Proofs) -> None:
    """Check that the newest run of the program passed and printed every line."""
    proof = proofs.get(quote.proof)
    if proof is None:
        if quote.proof == NO_PROOF:  # any other that is not there has been reported
            quote.report("proof", f"there is no proof '{quote.proof}'")
        return
    if quote.framework not in proof.programs:
        what = f"the proof '{proof.id}' has no program for '{quote.framework}'"
        quote.report("framework", what, nearest(quote.framework, proof.programs))
        return
    newest = next(iter(newest_first(proof, quote.framework)), None)
    if newest is None or newest.outcome != "passed":
        what = f"the proof '{proof.id}' has no record of a pass with {quote.framework}"
        quote.report("proof", what, "run 'make proofs'")
        return
    for index, line in enumerate(quote.lines):
        if line not in newest.output.splitlines():
            what = f"the record of '{proof.id}' with {quote.framework} has no line '{line[:80]}'"
            quote.report("lines", what, _printed_instead(line, newest), index)


def _printed_instead(line: str, run: Run) -> str:
    """Return a hint: what the program printed for the same attempt, else the nearest line."""
    tried = line.partition(": ")[0]
    same = [other for other in run.output.splitlines() if other.partition(": ")[0] == tried]
    if same:
        return f"it says '{same[0][:80]}'; does the correction still hold?"
    return nearest(line, run.output.splitlines())


def check_since(matrix: Matrix, proofs: Proofs) -> None:
    """Report cells that name another version than the line that first prints "Built in: yes"."""
    for row in matrix.features.values():
        for name, runs in proofs[row.proof].runs.items() if row.proof in proofs else ():
            if name not in matrix.frameworks:
                continue  # which has been reported
            cell, releases = row.cells[name], matrix.frameworks[name].releases
            shown = _first_built_in(releases, runs)
            if shown and cell.since is None:
                what = f"'since' is missing, though runs of '{row.proof}' show {shown}"
                cell.report("", what, f'since: "{shown}"')
            elif shown and shown != cell.since:
                what = f"{cell.since}, but runs of '{row.proof}' show {shown}"
                cell.report("since", what, f'since: "{shown}"')
            elif cell.since and not shown and len(runs) == len(releases):
                what = f"no run of '{row.proof}' prints '{IS_MISSING}' before '{IS_BUILT_IN}'"
                cell.report("since", what, "leave it out, or let the program print it")


def _first_built_in(releases: Iterable[Release], runs: Mapping[str, Run]) -> str | None:
    """Return the line that prints IS_BUILT_IN where the line before it prints IS_MISSING."""
    printed = {line: run.output.splitlines() for line, run in runs.items()}
    for newer, older in pairwise(release.line for release in releases):
        if IS_BUILT_IN in printed.get(newer, ()) and IS_MISSING in printed.get(older, ()):
            return newer
    return None
