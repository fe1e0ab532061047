"""The page of measurements prints the record, each chart with its table."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement
from project import ROOT, read, words

from comparison.render.filters import day
from comparison.render.measurement_tables import label as label_of
from comparison.render.measurement_tables import number

DATA = read(ROOT)


@pytest.fixture
def page(pages: dict[str, HtmlElement]) -> HtmlElement:
    return pages["measured/"]


def test_every_figure_is_in_its_table(page: HtmlElement) -> None:
    blocks = {words(block.xpath("p")[0]): block for block in page.xpath("//div[@class='measured']")}
    for run in DATA.measurements:
        for measure in run.measures:
            block = blocks[measure.name]
            assert [child.tag for child in block][-2:] == ["svg", "table"]
            head = f"tr[1]/th[starts-with(., 'Python {run.python}')]"
            rows = block.xpath(f"table/tbody[{head}]/tr")[1:]
            for bar, row in zip(measure.bars, rows, strict=True):
                assert words(row[0]).startswith(label_of(bar, run, DATA.matrix))
                assert words(row[1]).startswith(f"{number(bar.value)} {measure.unit}")


def test_it_tells_versions_machine_and_date(page: HtmlElement) -> None:
    said = [words(item) for item in page.xpath("//ul[@class='measured-on']/li")]
    for run in DATA.measurements:
        (mine,) = (item for item in said if f"Python {run.python}," in item)
        for name, version in run.versions.items():
            assert f"{DATA.matrix.frameworks[name].name} {version}" in mine
        assert day(run.recorded) in mine
        assert run.machine.processor in mine


def test_the_rows_about_cost_lead_to_it(pages: dict[str, HtmlElement]) -> None:
    for row in ("footprint", "overhead"):
        links = pages["compare/"].xpath(f"//tr[@id='{row}']/td//a[@href='../measured/']")
        assert {words(link).lower() for link in links} == {"measured"}
