"""Lighthouse's figures are held to the limits, and read from the median of its runs."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from project import ROOT, load

GOOD = {"performance": 1, "accessibility": 1, "best-practices": 1, "seo": 1}


@pytest.fixture
def lighthouse(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return load(ROOT / "tools" / "lighthouse.py")


def report(shift: float = 0, blocking: float = 0, **scores: float | None) -> Any:
    """What Lighthouse says, as far as it is read."""
    figures = {
        "cumulative-layout-shift": shift,
        "total-blocking-time": blocking,
        "largest-contentful-paint": 1500,
        "total-byte-weight": 80_000,
    }
    categories = GOOD | {name.replace("_", "-"): score for name, score in scores.items()}
    return {
        "audits": {name: {"numericValue": value} for name, value in figures.items()},
        "categories": {name: {"score": score} for name, score in categories.items()},
    }


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ({"performance": 0.99}, "performance 99"),
        ({"seo": None}, "seo 0"),  # could not be measured
        ({"agentic_browsing": 0.5}, "agentic-browsing 50"),
        ({"shift": 0.0006}, "layout shift 0.0006"),
        ({"blocking": 1}, "blocking time 1 ms, more than 0 ms"),
    ],
)
def test_what_misses_its_limit_is_told(
    lighthouse: ModuleType, found: dict[str, Any], line: str
) -> None:
    assert lighthouse.misses("", lighthouse.figures(report())) == []
    assert lighthouse.misses("", lighthouse.figures(report(**found))) == [f"/: {line}"]


def test_the_longest_table_may_block_a_little(lighthouse: ModuleType) -> None:
    found = lighthouse.figures(report(blocking=50))
    assert lighthouse.misses("compare/", found) == []
    assert lighthouse.misses("choose/", found) != []


def test_one_slow_run_of_three_does_not_count(lighthouse: ModuleType) -> None:
    runs = [report(), report(blocking=400, performance=0.8), report()]
    found = lighthouse.median([lighthouse.figures(each) for each in runs])
    assert lighthouse.misses("", found) == []
