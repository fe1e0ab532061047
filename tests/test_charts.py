"""A chart is as long as its figures say, and shows every name and figure as text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

from comparison.render import charts
from comparison.render.charts import Bar, Group

SVG = "{http://www.w3.org/2000/svg}"
GROUPS = [
    Group("One", [Bar("a, much", 200, "200 µs", 0), Bar("b", 50, "50 µs", 1)]),
    Group("Two", [Bar("a", 100, "100 µs", 0), Bar("c", 0, "0 µs", 2)]),
]


@pytest.mark.parametrize(
    ("values", "widths"),
    [([200, 50, 100, 0], [100, 25, 50, 0]), ([3, 3], [100, 100]), ([0, 0], [0, 0]), ([], [])],
)
def test_the_longest_bar_is_full_and_others_have_their_share(
    values: list[float], widths: list[float]
) -> None:
    drawn, _ = charts.lay_out([Group("", [Bar("x", value, "x") for value in values])])
    assert [part.width for part in drawn[1:]] == widths


def test_groups_share_a_scale_and_nothing_overlaps() -> None:
    drawn, height = charts.lay_out(GROUPS)
    assert [(part.label, part.width) for part in drawn] == [
        ("One", None),
        ("a, much", 100),
        ("b", 25),
        ("Two", None),
        ("a", 50),
        ("c", 0),
    ]
    tops = [part.top for part in drawn] + [height]
    steps = [round(below - above, 2) for above, below in pairwise(tops)]
    one, two = [charts.HEADING, charts.ROW, charts.ROW + charts.GAP], charts.HEADING
    assert steps == [*one, two, *one[1:]]
    assert charts.lay_out([]) == ([], 0)


def test_the_drawing_has_every_bar_with_name_and_figure() -> None:
    chart = etree.fromstring(charts.draw("Time", GROUPS).encode())
    assert chart.get("role") == "img"
    assert chart.findtext(f"{SVG}title") == "Time: bar chart"
    expected = []
    for group in GROUPS:
        expected += [group.heading, *(text for bar in group.bars for text in (bar.label, bar.text))]
    assert [text.text for text in chart.iter(f"{SVG}text")] == expected
    widths = [float(rect.get("width").removesuffix("%")) for rect in chart.iter(f"{SVG}rect")]
    assert widths == [70 * share / 100 for share in (100, 25, 50, 0)]
    feet = [
        float(rect.get("y")[:-2]) + float(rect.get("height")[:-2])
        for rect in chart.iter(f"{SVG}rect")
    ]
    tops = [part.top for part in charts.lay_out(GROUPS)[0] if part.width is not None]
    assert all(foot <= top + charts.ROW for foot, top in zip(feet, tops, strict=True))
    assert not chart.xpath("//@id")


def test_every_pattern_is_drawn_in_a_way_of_its_own() -> None:
    def drawn(style: int) -> str:
        text = str(charts.draw("x", [Group("", [Bar("x", 1, "1", style)])]))
        return text.partition("<g ")[2].partition(">")[2]  # without the class

    count = len(charts.PATTERNS)
    assert len(set(map(drawn, range(count)))) == count
    assert drawn(count) == drawn(0)


def test_text_is_escaped() -> None:
    attack = '</text><script>x</script>"&<'
    groups = [Group(attack, [Bar(attack, 1, attack)])]
    chart = etree.fromstring(charts.draw(attack, groups).encode())
    assert not list(chart.iter(f"{SVG}script"))
    assert [text.text for text in chart.iter(f"{SVG}text")] == [attack] * 3
