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


def test_the_longest_bar_has_the_full_width_and_the_others_their_share() -> None:
    assert charts.shares([200, 50, 100, 0]) == [100, 25, 50, 0]


def test_equal_figures_have_equal_bars() -> None:
    assert charts.shares([3, 3, 3]) == [100, 100, 100]


def test_nothing_but_zeros_has_no_length() -> None:
    assert charts.shares([0, 0]) == [0, 0]
    assert charts.shares([]) == []


def test_less_than_nothing_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="shorter than nothing"):
        charts.shares([1, -1])


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
    steps = [below - above for above, below in pairwise(tops)]
    assert all(
        step >= (charts.HEADING if part.width is None else charts.BAR + charts.THICK)
        for part, step in zip(drawn, steps, strict=True)
    )


def test_no_bars_make_an_empty_chart() -> None:
    assert charts.lay_out([]) == ([], 0)


def test_each_framework_has_a_pattern_and_the_next_after_the_last_starts_again() -> None:
    count = len(charts.PATTERNS)
    drawn, _ = charts.lay_out([Group("", [Bar("x", 1, "1", style) for style in range(count + 1)])])
    patterns = [part.pattern for part in drawn[1:]]
    assert len(set(patterns[:count])) == count
    assert patterns[count] == patterns[0]


def test_the_drawing_has_every_bar_with_its_name_and_figure_and_no_id() -> None:
    chart = etree.fromstring(charts.draw("Time", GROUPS).encode())
    assert chart.get("role") == "img"
    assert chart.findtext(f"{SVG}title") == "Time: bar chart"
    texts = [text.text for text in chart.iter(f"{SVG}text")]
    expected = []
    for group in GROUPS:
        expected += [group.heading, *(text for bar in group.bars for text in (bar.label, bar.text))]
    assert texts == expected
    widths = [float(rect.get("width").removesuffix("%")) for rect in chart.iter(f"{SVG}rect")]
    assert widths == [charts.TRACK * share / 100 for share in (100, 25, 50, 0)]
    assert not chart.xpath("//@id")


@pytest.mark.parametrize("style", range(len(charts.PATTERNS)))
def test_every_pattern_is_drawn_in_a_way_of_its_own(style: int) -> None:
    def drawn(style: int) -> str:
        text = str(charts.draw("x", [Group("", [Bar("x", 1, "1", style)])]))
        return text.partition("<g ")[2].partition(">")[2]  # without the class

    others = {drawn(other) for other in range(len(charts.PATTERNS)) if other != style}
    assert drawn(style) not in others


def test_text_is_escaped() -> None:
    attack = '</text><script>x</script>"&<'
    chart = etree.fromstring(
        charts.draw(attack, [Group(attack, [Bar(attack, 1, attack)])]).encode()
    )
    assert not list(chart.iter(f"{SVG}script"))
    assert [text.text for text in chart.iter(f"{SVG}text")] == [attack] * 3
