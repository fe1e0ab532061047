"""Files are read into models, and what is missing or does not fit is named in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

import comparison


def test_a_dangling_reference_hides_no_other_problem(small: Path) -> None:
    file = small / "data" / "decision.yml"
    text = file.read_text("utf-8").replace("to: beta}", "to: gamma}", 1)
    file.write_text(text.replace("help: A form", "help: See [it](#nothing)", 1), "utf-8")
    _, problems = comparison.read(small)
    assert {problem.what for problem in problems} >= {
        "the link '#nothing' leads to no row",
        "'gamma' is no question and no outcome",
    }


def test_a_category_without_a_page_is_named(small: Path) -> None:
    (small / "docs" / "compare" / "tools.md").unlink()
    assert list(map(str, comparison.read(small)[1])) == [
        "data/vocabulary.yml:15:10: tools.id: the category has no page docs/compare/tools.md"
    ]


@pytest.mark.parametrize(
    ("released", "faulty"),
    [("2024-10-31", "maintained"), ("2024-11-01", ""), ("2024-12-01", "quiet")],
)
def test_after_two_years_a_package_may_be_called_either(
    released: str, faulty: str, small: Path
) -> None:
    """The data of the small project was checked in November 2026."""
    file = small / "data" / "packages.yml"
    original = file.read_text("utf-8").replace("2026-04-13", released)
    for state in ("maintained", "quiet"):
        file.write_text(original.replace("state: maintained", f"state: {state}"), "utf-8")
        _, problems = comparison.read(small)
        assert [problem.where for problem in problems] == (
            ["beta-forms.state"] if state == faulty else []
        )
