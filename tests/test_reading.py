"""Files are read into models, and what is missing or does not fit is named in its place."""

from pathlib import Path

import pytest
from project import ROOT, replace

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


ADD = 'since: "5.10"'
MISSING = "6:5: csrf.alpha: 'since' is missing, though runs of 'csrf' show 5.10; "


@pytest.mark.parametrize(
    ("older", "since", "problem"),
    [
        ("no", "5.10", []),
        ("no", "", [MISSING + ADD]),
        ("no", "5.3", ["7:12: csrf.alpha.since: 5.3, but runs of 'csrf' show 5.10; " + ADD]),
        (
            "yes",
            "5.10",
            [
                "7:12: csrf.alpha.since: no run of 'csrf' prints 'Built in: no' before 'Built in: "
                "yes'; leave it out, or let the program print it"
            ],
        ),
        ("yes", "", []),
    ],
)
def test_runs_show_the_version_that_brought_it(
    older: str, since: str, problem: list[str], small: Path
) -> None:
    for said, built_in in (("<b>no</b>", "yes"), ("no", older)):
        replace(small / "data/proofs.json", f"says: {said}", f"says: {said}\\nBuilt in: {built_in}")
    if since:
        row = small / "data" / "features" / "security.yml"
        replace(row, "default: enabled", f'since: "{since}"')
    found = [str(each) for each in comparison.read(small)[1]]
    assert found == [f"data/features/security.yml:{each}" for each in problem]
