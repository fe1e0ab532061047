"""What has the right form and can't be so is named in its place: dates, names of files, records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from project import ROOT, load

import comparison
from comparison.fields import patterns
from comparison.fields.patterns import DATE
from comparison.fields.text import Known

FRAMEWORKS = "data/frameworks.yml"
PROOFS = "data/proofs.json"
SECURITY = "data/features/security.yml"


def slip(root: Path, path: str, old: str, new: str) -> list[str]:
    """Make one change in a project; the problems that come of it."""
    file = root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return [str(problem) for problem in comparison.read(root)[1]]


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        ("data/changes.yml", "2026-11-01", "2999-11-01", "2:9: commands-counted.date: 2999-11-01"),
        ("data/vocabulary.yml", "2026-11-01", "2999-11-01", "1:10: checked: 2999-11-01"),
        ("data/packages.yml", "2026-04-13", "2999-04-13", "4:13: beta-forms.released: 2999-04-13"),
        (PROOFS, "2026-11-01", "2999-11-01", "10:17: csrf.alpha.5.10.recorded: 2999-11-01"),
    ],
)
def test_no_day_is_ahead_of_today(path: str, old: str, new: str, problem: str, small: Path) -> None:
    assert slip(small, path, old, new) == [f"{path}:{problem} is ahead of today"]


def test_a_day_is_one_that_has_begun_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def faults(day: str) -> list[str]:
        try:
            return [] if DATE.read(day, Known()) == day else ["another"]
        except ValueError as error:
            return [str(error)]

    assert faults(patterns.today()) == []
    monkeypatch.setattr(patterns, "today", lambda: "2026-11-29")
    assert faults("2026-11-29") == []
    assert faults("2026-11-30") == ["2026-11-30 is ahead of today"]


def test_the_data_stays_right_as_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "today", lambda: "2999-12-31")
    assert comparison.read(ROOT)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "released: 2026-10-01, first",
            "released: 2026-11-02, first",
            "5:64: alpha.releases[1].released: 2026-11-02 is after 2026-11-01, when the data "
            "was checked",
        ),
        (
            "first_released: 2026-09-01",
            "first_released: 2026-10-02",
            "5:92: alpha.releases[1].first_released: 2026-10-02 is after the release, 2026-10-01",
        ),
        (
            "supported_until: 2027-09",
            "supported_until: 2026-09",
            "5:168: alpha.releases[1].supported_until: 2026-09 is before the release of 2026-10-01",
        ),
        (
            "bugfixes_until: 2026-11",
            "bugfixes_until: 2026-08",
            "5:142: alpha.releases[1].bugfixes_until: 2026-08 is before the release of 2026-09-01",
        ),
    ],
)
def test_the_dates_of_a_release_fit_each_other(
    old: str, new: str, problem: str, small: Path
) -> None:
    assert slip(small, FRAMEWORKS, old, new) == [f"{FRAMEWORKS}:{problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"csrf"', '"csfr"', "2:2: csfr: 'csfr' is not a proof in docs/examples/; did you mean"),
        ('"alpha": {', '"aplha": {', "3:3: csrf.aplha: 'aplha' is not a framework; did you mean"),
        (
            '"alpha": {',
            '"beta": {',
            "4:12: csrf.beta.5.10: there is no program docs/examples/csrf/beta_app",
        ),
        ('"5.10"', '"5.11"', "6:15: csrf.alpha.5.11.versions.alpha: 5.10.1 is not of line 5.11"),
        ('"5.10.1"', '"5.2.9"', "6:15: csrf.alpha.5.10.versions.alpha: 5.2.9 is not of line 5.10"),
        ('"alpha": "', '"beta-forms": "', "5:17: csrf.alpha.5.10.versions: 'alpha' is missing"),
    ],
)
def test_a_record_of_proofs_is_of_what_the_project_has(
    old: str, new: str, problem: str, small: Path
) -> None:
    told = slip(small, PROOFS, old, new)
    mine = [each for each in told if each.startswith(PROOFS)]
    assert [each[: len(PROOFS) + 1 + len(problem)] for each in mine] == (
        [f"{PROOFS}:{problem}"] if problem else []
    )


@pytest.mark.parametrize(
    ("lines", "since", "problem"),
    [
        ({"5.10": "yes", "5.2": "no"}, "5.10", ""),
        (
            {"5.10": "yes", "5.2": "no"},
            "",
            "6:5: csrf.alpha: 'since' is missing, though runs of 'csrf' show 5.10; since: \"5.10\"",
        ),
        (
            {"5.10": "yes", "5.2": "no"},
            "5.3",
            "6:12: csrf.alpha.since: 5.3, but runs of 'csrf' show 5.10; since: \"5.10\"",
        ),
        (
            {"5.10": "yes", "5.2": "yes"},
            "5.10",
            "6:12: csrf.alpha.since: no run of 'csrf' prints 'Built in: no' before "
            "'Built in: yes'; leave it out, or let the program print it",
        ),
        ({"5.10": "yes", "5.2": "yes"}, "", ""),
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
    written = f'  alpha:\n    since: "{since}"\n' if since else "  alpha:\n"
    problems = slip(small, SECURITY, "  alpha:\n", written)
    assert problems == ([f"{SECURITY}:{problem}"] if problem else [])


def test_renewing_a_record_keeps_what_holds(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tests" / "proofs")
    kept = load(ROOT / "tests" / "proofs" / "conftest.py").kept
    for old, new, left in (
        ('"5.10"', '"5.11"', {"csrf": {"alpha": ["5.2"]}}),
        ('"alpha": {', '"aplha": {', {}),
        ('"csrf"', '"csfr"', {}),
    ):
        slip(small, PROOFS, old, new)
        found, problems = comparison.read(small, quotes=False)
        assert problems == []
        assert found
        record = kept(found)
        assert {
            proof: {framework: list(lines) for framework, lines in of_proof.items()}
            for proof, of_proof in record.items()
        } == left
