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

#: Patterns that bars can have, drawn in templates/bars.html; a framework more starts again.
PATTERNS = ("solid", "striped", "hollow", "dotted")
#: Heights in em: of a group's heading, of a bar with its name above it, of the space after a group.
HEADING, ROW, GAP = 1.8, 2.7, 0.8


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
    """A heading or a bar in its place: em from the top, percent of the longest bar."""

    top: float
    label: str
    text: str = ""
    pattern: str = ""
    width: float | None = None


def lay_out(groups: Sequence[Group]) -> tuple[list[Drawn], float]:
    """Place everything, all groups on one scale; return the height in em as well."""
    longest = max((bar.value for group in groups for bar in group.bars), default=0)
    drawn, top = [], 0.0
    for group in groups:
        drawn.append(Drawn(round(top, 2), group.heading))
        top += HEADING
        for bar in group.bars:
            pattern = PATTERNS[bar.style % len(PATTERNS)]
            width = round(100 * bar.value / longest, 2) if longest else 0.0
            drawn.append(Drawn(round(top, 2), bar.label, bar.text, pattern, width))
            top += ROW
        top += GAP
    return drawn, round(top, 2)


def draw(name: str, groups: Sequence[Group]) -> Markup:
    """Render the chart as inline SVG."""
    drawn, height = lay_out(groups)
    return render("bars.html", name=name, drawn=drawn, height=height)
