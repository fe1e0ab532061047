"""The page of measurements prints the record, each chart with its table."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement
from project import ROOT, read, words

from comparison.model.measurements import Run
from comparison.render.filters import day
from comparison.render.measurement_tables import label as label_of
from comparison.render.measurement_tables import number

DATA = read(ROOT)


@pytest.fixture
def page(pages: dict[str, HtmlElement]) -> HtmlElement:
    return pages["measured/"]


@pytest.mark.parametrize("run", DATA.measurements, ids=lambda run: run.line)
def test_every_figure_is_in_a_chart_and_in_its_table(page: HtmlElement, run: Run) -> None:
    blocks = {words(block.xpath("p")[0]): block for block in page.xpath("//div[@class='measured']")}
    for measure in run.measures:
        block = blocks[measure.name]
        assert [child.tag for child in block][-2:] == ["svg", "table"]
        drawn = [text.text for text in block.xpath("svg/text")]
        start = drawn.index(f"Python {run.python}") + 1
        rows = block.xpath(f"table/tbody[tr[1]/th[starts-with(., 'Python {run.python}')]]/tr")[1:]
        for index, (bar, row) in enumerate(zip(measure.bars, rows, strict=True)):
            label = label_of(bar, run, DATA.matrix)
            figure = f"{number(bar.value)} {measure.unit}"
            assert drawn[start + 2 * index : start + 2 * index + 2] == [label, figure]
            head, value, ratio = (words(cell) for cell in row)
            assert head.startswith(label)
            assert value.startswith(figure)
            assert ratio.startswith("base" if bar.base else number(bar.ratio))
            for cell, spread in ((value, bar.spread), (ratio, bar.ratio_spread)):
                if spread:
                    low, high = number(spread.low), number(spread.high)
                    assert cell.endswith(f"{low} to {high}")


@pytest.mark.parametrize("run", DATA.measurements, ids=lambda run: run.line)
def test_it_tells_versions_machine_and_date(page: HtmlElement, run: Run) -> None:
    said = [words(item) for item in page.xpath("//ul[@class='measured-on']/li")]
    (mine,) = (item for item in said if f"Python {run.python}," in item)
    for name, version in run.versions.items():
        assert f"{DATA.matrix.frameworks[name].name} {version}" in mine
    assert day(run.recorded) in mine
    assert run.machine.processor in mine


def test_the_rows_about_cost_lead_to_it(pages: dict[str, HtmlElement]) -> None:
    for row in ("footprint", "overhead"):
        links = pages["compare/"].xpath(f"//tr[@id='{row}']/td//a[@href='../measured/']")
        assert {words(link).lower() for link in links} == {"measured"}
