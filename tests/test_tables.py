"""The tables say what the data says."""

from typing import get_args
from urllib.parse import urljoin

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import SMALL, read, renderer, rows, words

from comparison.model.matrix import Shape
from comparison.pages import html_rules
from comparison.render import tables
from comparison.render.formats import by_site, plain
from comparison.render.templating import Renderer, part
from comparison.repository import Repository

RENDERER = renderer(read(SMALL))


def table(renderer: Renderer = RENDERER, category: str | None = None) -> HtmlElement:
    return html.fromstring(tables.matrix_table(renderer, category))


def texts(elements: list[HtmlElement]) -> list[str]:
    return [words(element) for element in elements]


def test_a_row_says_where_in_the_data_it_is() -> None:
    (place,) = table().xpath("//tr[@id='csrf']/th//span[contains(@class, 'correction')]")
    assert words(place) == "data/features/security.yml, line 1"
    there = table(renderer(read(SMALL), repository=Repository("https://host/a/b", "main")))
    (place,) = there.xpath("//tr[@id='cli']/th//span[contains(@class, 'correction')]")
    assert words(place) == "Wrong? Edit, line 1, report"


def test_a_cell_shows_everything_that_the_data_says() -> None:
    whole = table()
    heads = ["Feature", "Alpha 5.10.1", "Beta 3.1.3"]
    assert texts(whole.xpath("//thead//th[@scope='col']")) == heads
    assert texts(whole.xpath("//th[@scope='rowgroup'] | //caption")) == [
        "Alpha and Beta: 3 features in 2 categories, checked on 1 November 2026",
        *("Security", "Tools"),
    ]
    newest, older = whole.xpath("//tr[@id='csp']/td[1]/span")
    assert words(newest) == "Built in, off by default (on with CSP), since 5.10, not in 5.2 LTS"
    assert (words(older), older.get("data-line")) == ("Not available", "alpha-5.2")
    (detail,) = whole.xpath("//tr[@id='csp']/td[1]/div")
    assert words(detail) == "Off until you set it. Source: csp (example.org)"
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


def test_levels_differ_by_word_and_by_shape() -> None:
    shapes = {}
    for level in table().xpath("//span[starts-with(@class, 'level ')]"):
        shapes[words(level)] = html.tostring(level.xpath("svg")[0], with_tail=False)
    assert len(shapes) == len(set(shapes.values())) == 3
    drawn = {part("mark", shape).partition(">")[2] for shape in get_args(Shape)}
    assert len(drawn) == len(get_args(Shape))


def test_text_is_escaped_even_where_a_check_failed() -> None:
    data, text = read(SMALL), '"><img src=x onerror=alert(1)></td><script>x</script>&lt;b&gt;'
    object.__setattr__(data.matrix.features["cli"], "name", text)
    whole = table(renderer(data))
    assert whole.xpath("//tr[@id='cli']/th/a")[0].text_content() == text
    assert not whole.xpath("//script | //img")
    assert plain("[a](b) `c` <d>") == r"\[a\](b) \`c\` \<d\>"  # in a list of links


@pytest.mark.parametrize(
    ("url", "phrase", "name", "leads_to"),
    [
        ("https://a.example/csrf/", "", "csrf", "https://a.example/csrf/"),
        ("https://a.example/csrf/", "on by-default", "csrf", "#:~:text=on%20by%2Ddefault"),
        ("https://a.example/csrf/#set", "a, b & c", "set", "#set:~:text=a%2C%20b%20%26%20c"),
    ],
)
def test_a_source_leads_to_the_words_it_is_quoted_with(
    url: str, phrase: str, name: str, leads_to: str
) -> None:
    [(_, pages)] = by_site((url,), (phrase,) if phrase else ())
    assert pages == [(name, urljoin(url, leads_to))]


def test_sources_are_named_by_page_and_grouped_by_site() -> None:
    urls = (
        "https://docs.djangoproject.com/en/6.1/ref/csrf/",
        "https://docs.djangoproject.com/en/6.1/howto/csrf/",
        "https://docs.djangoproject.com/en/6.1/ref/settings/#allowed-hosts",
        "https://flask-limiter.readthedocs.io/en/stable/",
        "https://docs.sqlalchemy.org/en/21/core/sqlelement.html",
        "https://github.com/pallets-eco/flask-sqlalchemy/issues/1429",
    )
    assert [(site, [name for name, _ in pages]) for site, pages in by_site(urls)] == [
        ("djangoproject.com", ["csrf", "howto/csrf", "allowed-hosts"]),
        ("flask-limiter.readthedocs.io", ["flask-limiter.readthedocs.io"]),
        ("sqlalchemy.org", ["sqlelement"]),
        ("github.com", ["issues/1429"]),
    ]


def test_a_package_leads_back_to_its_rows() -> None:
    (row,) = html.fromstring(tables.packages_table(RENDERER)).xpath("//tr[@id]")
    assert row.get("id") == "beta-forms"
    assert words(row.xpath("td")[1]) == "13 April 2026"
    assert row.xpath("td[last()]/a/@href") == ["/#csrf"]


def test_releases_say_until_when_each_gets_fixes() -> None:
    releases = html.fromstring(RENDERER.html("releases.html"))
    found = [(row[0], row[3], row[4]) for row in rows(releases)]
    assert found == [
        ("Alpha 5.10", "November 2026", "September 2027"),  # the month of the check
        ("Alpha 5.2 LTS", "October 2026 (over)", "April 2028"),
        ("Beta 3.1", "no date promised", "no date promised"),
    ]


def test_counts_are_the_cells_and_no_score() -> None:
    glance = html.fromstring(RENDERER.html("glance.html"))
    shown = [
        texts(counts.xpath("span[@data-count][not(@hidden)]")) for counts in glance.xpath("ul/li")
    ]
    assert shown == [
        ["Built in 3", "off by default 1"],
        ["Built in 1", "Third-party extension 1", "Not available 1"],
    ]
    assert "no score" in words(glance)
    marks = {mark.get("href"): mark.get("aria-label") for mark in glance.xpath(".//li/a")}
    assert list(marks) == ["#csrf", "#csp", "#cli"]
    assert marks["#csp"] == "Content Security Policy: Alpha Built in; Beta Not available"


def test_a_long_table_holds_what_finished_pages_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LONG", 0)
    long = tables.matrix_table(RENDERER)
    assert "matrix-long" in long
    assert list(html_rules.faults(long, ())) == []
