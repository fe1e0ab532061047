"""A chart is as long as its figures say, and shows every name and figure as text."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree, html
from project import SMALL, read

from comparison.render.templating import render

SVG = "{http://www.w3.org/2000/svg}"


def draw(*groups: list[float], name: str = "Time") -> Any:
    """A chart with a group a list of figures, each of a framework of its own."""
    found = []
    for python, values in enumerate(groups):
        bars = [SimpleNamespace(framework=at, value=value) for at, value in enumerate(values)]
        found.append((SimpleNamespace(python=python), SimpleNamespace(bars=bars, unit=name)))
    text = render(
        "bars.html",
        found=found,
        measure=SimpleNamespace(name=name),
        frameworks=list(range(9)),
        values=[value for values in groups for value in values],
        label=lambda bar, _: f"{name} {bar.framework}",
        number=str,
    )
    return etree.fromstring(text.encode())


@pytest.mark.parametrize(
    ("groups", "shares"),
    [([[200, 50], [100, 0]], [1, 0.25, 0.5, 0]), ([[3, 3]], [1, 1]), ([[0, 0]], [0, 0])],
)
def test_bars_share_a_scale_and_nothing_overlaps(
    groups: list[list[float]], shares: list[float]
) -> None:
    chart = draw(*groups)
    bars = list(chart.iter(f"{SVG}rect"))
    assert [float(bar.get("width")[:-1]) for bar in bars] == [70 * share for share in shares]
    feet = [float(bar.get("y")[:-2]) + float(bar.get("height")[:-2]) for bar in bars]
    texts = [text for text in chart.iter(f"{SVG}text") if text.get("class") != "bars-figure"]
    places = [float(text.get("y")[:-2]) for text in texts]
    assert all(below - above > 1 for above, below in pairwise(places))
    assert max(feet) < float(chart.get("height")[:-2])


def test_every_bar_has_a_pattern_of_its_own() -> None:
    bars = draw([1.0] * 5).findall(f"{SVG}g")
    drawn = [
        str([(part.get("fill"), part.get("stroke-dasharray")) for part in bar]) for bar in bars
    ]
    assert drawn[4] == drawn[0]
    assert len({bar.get("class") for bar in bars}) == len(set(drawn)) == 4


def test_a_line_is_drawn_from_its_first_release_to_its_end() -> None:
    page = html.fromstring(render("releases.html", matrix=read(SMALL).matrix))
    drawn = {
        line.findtext(".//b"): [
            (bar.get("class"), *(float(bar.get(name)) for name in ("x", "width")))
            for bar in line.iter("rect")
        ]
        for line in page.find_class("timeline")[0].iter("li")
    }
    # In months from January 2024 on; the data was checked in November 2026.
    assert drawn == {
        None: [],
        "Alpha 5.10": [("bugfixes", 32, 3), ("security", 35, 10)],
        "Alpha 5.2 LTS": [("bugfixes", 15, 19), ("security", 34, 18)],
        "Beta 3.1": [("bugfixes", 10, 25), ("open", 35, 25)],
    }


def test_text_is_escaped() -> None:
    attack = '</text><script>x</script>"&<'
    chart = draw([1], name=attack)
    assert chart.findtext(f"{SVG}title") == f"{attack}: bar chart"
    texts = [text.text for text in chart.iter(f"{SVG}text")]
    assert texts == ["Python 0", f"{attack} 0", f"1 {attack}"]
