"""Figures -> a bar chart in SVG, made when the site is built.

Lengths across are percent and lengths down are em: the chart fits any width, and its text keeps
the size of the page's. Frameworks differ by pattern as well as by tone, and every bar has its name
and its figure beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from comparison.render.templating import render

#: Percent of the width for the longest bar; the rest is for its figure.
TRACK = 70
#: Patterns that bars can have, drawn in templates/bars.html; a framework more starts again.
PATTERNS = ("solid", "striped", "hollow", "dotted")
#: Heights in em: of a group's heading, of a bar with its name above it, of the bar itself, and of
#: the space after a group.
HEADING, ROW, THICK, GAP = 1.8, 2.7, 0.95, 0.8
#: From the top of a row to the foot of its text, and to its bar.
TEXT, BAR = 1.0, 1.35


class Bar(NamedTuple):
    """A figure to draw: its name, its size from 0, how it is printed, and whose style it has."""

    label: str
    value: float
    text: str
    style: int = 0


class Group(NamedTuple):
    """Bars under a heading."""

    heading: str
    bars: Sequence[Bar]


class Drawn(NamedTuple):
    """A heading or a bar in its place: em from the top, percent of the track."""

    top: float
    label: str
    text: str = ""
    pattern: str = ""
    width: float | None = None


def shares(values: Sequence[float]) -> list[float]:
    """Return percents of the largest value. Raises ValueError for a value below 0."""
    if any(value < 0 for value in values):
        raise ValueError("a bar can't be shorter than nothing")
    largest = max(values, default=0)
    return [round(100 * value / largest, 2) if largest else 0.0 for value in values]


def lay_out(groups: Sequence[Group]) -> tuple[list[Drawn], float]:
    """Place everything, all groups on one scale; return the height in em as well."""
    widths = iter(shares([bar.value for group in groups for bar in group.bars]))
    drawn, top = [], 0.0
    for group in groups:
        drawn.append(Drawn(round(top, 2), group.heading))
        top += HEADING
        for bar in group.bars:
            pattern = PATTERNS[bar.style % len(PATTERNS)]
            drawn.append(Drawn(round(top, 2), bar.label, bar.text, pattern, next(widths)))
            top += ROW
        top += GAP
    return drawn, round(top, 2)


def draw(name: str, groups: Sequence[Group]) -> Markup:
    """Render the chart as inline SVG."""
    drawn, height = lay_out(groups)
    return render(
        "bars.html",
        name=name,
        drawn=drawn,
        height=height,
        track=TRACK,
        thick=THICK,
        text=TEXT,
        bar=BAR,
    )
