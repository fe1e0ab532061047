"""The tables say what the data says."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import link, read, words

from comparison.model.matrix import Shape
from comparison.pages import finished_page
from comparison.render import tables
from comparison.render.filters import by_site
from comparison.render.templating import part
from comparison.repository import NOWHERE, Repository


def table(project: Path, category: str | None = None) -> HtmlElement:
    data = read(project)
    return html.fromstring(tables.matrix_table(data.matrix, data.proofs, link, NOWHERE, category))


def test_rows_are_the_features_in_order_with_a_permalink_each(small: Path) -> None:
    rows = table(small).xpath("//tr[@id]")
    assert [row.get("id") for row in rows] == ["csrf", "csp", "cli"]
    assert [row.xpath("th[@scope='row']/a/@href") for row in rows] == [
        ["/#csrf"],
        ["/#csp"],
        ["/#cli"],
    ]


def test_a_row_says_where_in_the_data_it_stands(small: Path) -> None:
    data = read(small)
    (place,) = table(small).xpath("//tr[@id='csrf']/th//span[contains(@class, 'mend')]")
    assert words(place) == "data/features/security.yml, line 1"
    repository = Repository("https://host/a/b", "main")
    there = tables.matrix_table(data.matrix, data.proofs, link, repository)
    (place,) = html.fromstring(there).xpath("//tr[@id='cli']/th//span[contains(@class, 'mend')]")
    assert words(place) == "Wrong? Edit, line 1, report"
    assert place.xpath("a/@href") == [
        "https://host/a/b/edit/main/data/features/tools.yml#L1",
        "https://host/a/b/blob/main/data/features/tools.yml#L1",
        "https://host/a/b/issues/new?template=wrong-cell.yml&row=cli",
    ]


def test_a_category_has_its_own_rows_only(small: Path) -> None:
    assert table(small, "tools").xpath("//tr/@id") == ["cli"]


def test_headers_say_what_they_head(small: Path) -> None:
    whole = table(small)
    assert [words(cell) for cell in whole.xpath("//thead//th[@scope='col']")] == [
        "Feature",
        "Alpha 5.10.1",
        "Beta 3.1.3",
    ]
    assert [words(cell) for cell in whole.xpath("//th[@scope='rowgroup']")] == ["Security", "Tools"]
    assert words(whole.xpath("//caption")[0]) == (
        "Alpha and Beta: 3 features in 2 categories, checked on 1 November 2026"
    )


def test_a_cell_shows_level_default_since_note_packages_and_sources(small: Path) -> None:
    whole = table(small)
    assert words(whole.xpath("//tr[@id='csp']/td")[0]) == (
        "Built in, off by default, since 5.10, not in 5.2 LTS Off until you set it. "
        "Source: csp (example.org)"
    )
    cell = whole.xpath("//tr[@id='csrf']/td")[1]
    assert words(cell) == (
        "Third-party extension A forged POST is accepted. Beta-Forms 1.3.0 (April 2026) "
        "Sources: csrf, beta-forms.example.org/csrf (example.org)"
    )
    assert cell.xpath(".//a/@href") == [
        "/packages.md#beta-forms",
        "https://beta.example.org/docs/csrf/",
        "https://beta-forms.example.org/csrf/",
    ]


def test_levels_differ_by_word_and_by_shape(small: Path) -> None:
    shapes = {}
    for level in table(small).xpath("//span[starts-with(@class, 'level ')]"):
        shapes[words(level)] = html.tostring(level.xpath("svg")[0], with_tail=False)
    assert len(shapes) == len(set(shapes.values())) == 3


def test_every_shape_of_the_vocabulary_can_be_drawn() -> None:
    drawn = {part("mark", shape).partition(">")[2] for shape in get_args(Shape)}
    assert len(drawn) == len(get_args(Shape))


def test_a_third_framework_is_a_column_everywhere_without_a_change_in_code(small: Path) -> None:
    data = small / "data"
    file = data / "frameworks.yml"
    alpha = file.read_text().partition("- id: beta")[0]
    file.write_text(file.read_text() + alpha.replace("alpha", "gamma").replace("Alpha", "Gamma"))
    for file in (data / "features").glob("*.yml"):
        rows = file.read_text().split("- id: ")[1:]
        cell = "  gamma:\n    support: built-in\n    note: New.\n    source: https://gamma.example.org/\n"
        file.write_text("".join(f"- id: {row}{cell}" for row in rows))
    matrix = read(small).matrix
    whole = table(small)
    assert [words(cell) for cell in whole.xpath("//thead//th")][1:] == [
        "Alpha 5.10.1",
        "Beta 3.1.3",
        "Gamma 5.10.1",
    ]
    for row in whole.xpath("//tr[@id]"):
        assert len(row.xpath("td")) == 3
        assert words(row.xpath("td")[2]).startswith("Built in New.")
    assert "matrix-scrolls" in whole.get("class")
    assert "Gamma" in words(html.fromstring(tables.counts_table(matrix)))
    assert "Gamma" in words(html.fromstring(tables.releases_table(matrix)))


@pytest.mark.parametrize(
    "text", ['"><img src=x onerror=alert(1)>', "</td><script>x</script>", "&lt;b&gt;"]
)
def test_text_of_the_data_is_escaped_even_where_a_check_failed_to_refuse_it(
    small: Path, text: str
) -> None:
    matrix = read(small).matrix
    feature = matrix.features["cli"]
    object.__setattr__(feature, "name", text)
    whole = html.fromstring(tables.matrix_table(matrix, {}, link, NOWHERE))
    assert whole.xpath("//tr[@id='cli']/th/a")[0].text_content() == text
    assert not whole.xpath("//script | //img")


def test_sources_are_named_by_section_or_page_and_grouped_by_site() -> None:
    urls = [
        "https://docs.djangoproject.com/en/6.1/ref/csrf/",
        "https://docs.djangoproject.com/en/6.1/howto/csrf/",
        "https://docs.djangoproject.com/en/6.1/ref/settings/#allowed-hosts",
        "https://flask-limiter.readthedocs.io/en/stable/",
        "https://docs.sqlalchemy.org/en/21/core/sqlelement.html",
        "https://github.com/pallets-eco/flask-sqlalchemy/issues/1429",
    ]
    assert [(site, [name for name, _ in pages]) for site, pages in by_site(urls)] == [
        ("djangoproject.com", ["csrf", "howto/csrf", "allowed-hosts"]),
        ("flask-limiter.readthedocs.io", ["flask-limiter.readthedocs.io"]),
        ("sqlalchemy.org", ["sqlelement"]),
        ("github.com", ["issues/1429"]),
    ]


def test_the_packages_table_has_an_entry_per_package_that_leads_back_to_its_rows(
    small: Path,
) -> None:
    entries = html.fromstring(tables.packages_table(read(small).matrix, link, NOWHERE))
    (row,) = entries.xpath("//tr[@id]")
    assert row.get("id") == "beta-forms"
    assert words(row.xpath("td")[1]) == "13 April 2026"
    assert row.xpath("td[last()]/a/@href") == ["/#csrf"]


def test_releases_say_until_when_each_gets_fixes_and_what_is_over(small: Path) -> None:
    table = html.fromstring(tables.releases_table(read(small).matrix))
    rows = [[words(cell) for cell in row.xpath("th|td")] for row in table.xpath("//tbody/tr")]
    assert [(row[0], row[3], row[4]) for row in rows] == [
        ("Alpha 5.10", "November 2026", "September 2027"),  # the month of the check
        ("Alpha 5.2 LTS", "October 2026 (over)", "April 2028"),
        ("Beta 3.1", "no date promised", "no date promised"),
    ]


def test_counts_are_the_cells_and_say_that_they_are_no_score(small: Path) -> None:
    counts = html.fromstring(tables.counts_table(read(small).matrix))
    rows = {
        words(row.xpath("th")[0]): [td.text for td in row.xpath("td")]
        for row in counts.xpath("//tbody/tr")
    }
    assert rows["Built in"] == ["3", "1"]
    assert rows["Not available"] == ["0", "1"]
    assert "no score" in words(counts.xpath("//caption")[0])


def test_a_long_table_holds_what_finished_pages_may(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = read(small)
    monkeypatch.setattr(tables, "LONG", 0)
    long = tables.matrix_table(data.matrix, data.proofs, link, NOWHERE)
    assert "matrix-long" in long
    assert list(finished_page.faults(long, ())) == []
