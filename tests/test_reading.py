"""Files are read into models, and what is missing or does not fit is named in its place."""

import json
from pathlib import Path

import pytest
from project import ROOT, load

import comparison
from comparison.fields import patterns
from comparison.fields.patterns import DATE
from comparison.fields.text import Known


def test_a_day_is_one_that_has_begun_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert DATE.read(patterns.today(), Known())
    monkeypatch.setattr(patterns, "today", lambda: "2026-11-29")
    assert DATE.read("2026-11-29", Known()) == "2026-11-29"
    with pytest.raises(ValueError, match="2026-11-30 is in the future"):
        DATE.read("2026-11-30", Known())


def test_the_data_stays_right_as_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "today", lambda: "2999-12-31")
    assert comparison.read(ROOT)[1] == []


PROOFS = "data/proofs.json"
BOTH = {"5.10": "yes", "5.2": "yes"}
LATER = {"5.10": "yes", "5.2": "no"}
ADD = 'since: "5.10"'


@pytest.mark.parametrize(
    ("lines", "since", "problem"),
    [
        (LATER, "5.10", ""),
        (LATER, "", "5: csrf.alpha: 'since' is missing, though runs of 'csrf' show 5.10; " + ADD),
        (LATER, "5.3", "12: csrf.alpha.since: 5.3, but runs of 'csrf' show 5.10; " + ADD),
        (
            BOTH,
            "5.10",
            "12: csrf.alpha.since: no run of 'csrf' prints 'Built in: no' before 'Built in: yes'; "
            "leave it out, or let the program print it",
        ),
        (BOTH, "", ""),
        ({"5.10": "yes"}, "5.10", ""),
    ],
)
def test_runs_show_the_version_that_brought_it(
    lines: dict[str, str], since: str, problem: str, small: Path
) -> None:
    record = json.loads((small / PROOFS).read_text("utf-8"))
    runs = record["csrf"]["alpha"]
    record["csrf"]["alpha"] = {
        line: runs[line] | {"output": runs[line]["output"] + f"Built in: {told}\n"}
        for line, told in lines.items()
    }
    (small / PROOFS).write_text(json.dumps(record), "utf-8")
    rows = small / "data" / "features" / "security.yml"
    cell = f'  alpha:\n    since: "{since}"\n' if since else "  alpha:\n"
    rows.write_text(rows.read_text("utf-8").replace("  alpha:\n", cell, 1), "utf-8")
    problems = [str(each) for each in comparison.read(small)[1]]
    assert problems == ([f"data/features/security.yml:6:{problem}"] if problem else [])


def test_renewing_a_record_keeps_what_holds(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tests" / "proofs")
    kept = load(ROOT / "tests" / "proofs" / "conftest.py").kept
    file = small / PROOFS
    for old, new, left in (
        ('"5.10"', '"5.11"', {"csrf": {"alpha": ["5.2"]}}),
        ('"alpha": {', '"aplha": {', {}),
        ('"csrf"', '"csfr"', {}),
    ):
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
        found, problems = comparison.read(small, quotes=False)
        assert problems == []
        assert found
        record = kept(found)
        assert {
            proof: {framework: list(lines) for framework, lines in of_proof.items()}
            for proof, of_proof in record.items()
        } == left
