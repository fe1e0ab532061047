"""The built site: complete, linked, and loaded from nowhere else."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement
from project import HOST, ROOT, words

import comparison
from comparison.render.filters import joined
from comparison.render.proof_pages import proven_with


def test_each_page_has_a_heading_title_and_description(
    pages: dict[str, HtmlElement],
) -> None:
    titles, descriptions = set(), set()
    for address, page in pages.items():
        assert page.get("lang") == "en"
        assert len(page.xpath("//h1")) == 1, address
        titles.add(words(page.xpath("//title")[0]))
        (description,) = page.xpath("//meta[@name='description']/@content")
        assert len(description) <= 160, (address, len(description))
        descriptions.add(description)
    assert len(titles) == len(descriptions) == len(pages)


def test_tables_have_one_look(pages: dict[str, HtmlElement]) -> None:
    tables = [table for page in pages.values() for table in page.xpath("//article//table")]
    assert len(tables) > 100
    for table in tables:
        assert "ruled" in table.get("class", "").split(), words(table)[:80]
        assert table.xpath("thead/tr/th"), words(table)[:80]


def test_links_lead_somewhere_or_to_https(site: Path, pages: dict[str, HtmlElement]) -> None:
    for address, page in pages.items():
        for target in page.xpath("//@href | //@src"):
            url = urlsplit(urljoin(HOST + address, target))
            if f"{url.scheme}://{url.netloc}/" != HOST:
                own_server = url.scheme == "http" and url.hostname == "127.0.0.1"
                assert url.scheme == "https" or own_server, f"{address}: {target}"
                continue
            path = unquote(url.path).lstrip("/")
            file = site / path / "index.html" if path.endswith("/") or not path else site / path
            assert file.is_file(), f"{address}: {target}"
            if url.fragment and not url.fragment.startswith("__"):
                ids = pages[path].xpath("//@id")
                assert unquote(url.fragment) in ids, f"{address}: {target}"


def test_every_rule_of_a_style_sheet_is_closed_and_loads_nothing(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        for target in re.findall(r"url\(([^)]*)\)|@import\s+([^;]*)", sheet.read_text("utf-8")):
            assert "//" not in "".join(target).split(",")[0] or "data:" in "".join(target), sheet
    for sheet in (ROOT / "docs" / "assets").glob("*.css"):
        text = sheet.read_text("utf-8")
        for section in re.finditer(r"(?m)^/\*|\Z", text):
            before = text[: section.start()]
            assert before.count("{") == before.count("}"), (sheet.name, before[-200:])


def test_no_macro_call_and_no_snippet_is_left(pages: dict[str, HtmlElement]) -> None:
    for address, page in pages.items():
        text = "".join(page.xpath("//body//text()[not(ancestor::pre or ancestor::script)]"))
        assert not re.search(r"\{\{|\{%", text), address
        assert not re.search(r"--8\s*<", page.text_content()), address


def test_every_row_is_in_the_matrix_and_on_its_category(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    rows = pages["compare/"].xpath("//tr[th/@scope='row'][@id]")
    assert [row.get("id") for row in rows] == [row.id for row in data.matrix.rows()]
    for category in data.matrix.vocabulary.categories:
        found = pages[f"compare/{category}/"].xpath("//div[contains(@class, 'matrix')]//tr/@id")
        assert found == [row.id for row in data.matrix.rows(category)]


def test_every_cell_says_what_the_data_says(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    for row in data.matrix.rows():
        cells = pages["compare/"].xpath(f"//tr[@id='{row.id}']/td")
        for element, cell in zip(cells, row.cells.values(), strict=True):
            text = words(element)
            assert text.startswith(data.matrix.vocabulary.levels[cell.support].name)
            assert words(html.fromstring(f"<p>{cell.note.html(str)}</p>")) in text
            links = element.xpath(".//a/@href")
            # They lead to the words that the cell quotes.
            assert set(cell.source) <= {re.sub("#?:~:text=.*", "", link) for link in links}
            for package in cell.packages:
                entry = data.matrix.packages[package]
                assert f"{entry.name} {entry.version}" in text


def test_every_row_is_proven_or_says_why_not(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    for row in data.matrix.rows():
        (mark,) = pages["compare/"].xpath(f"//tr[@id='{row.id}']//span[@class='proof']")
        (target,) = mark.xpath("a/@href")
        versions = proven_with(row, data.proofs, data.matrix)
        if row.opinion:
            assert (words(mark), target) == ("Opinion", "../proofs/#not-proven")
        elif versions:
            assert target == f"../proofs/{row.proof}/"
            assert words(mark) == f"Proven with {joined(versions)}"
        else:
            assert row.reason
            assert target == "../proofs/#not-proven"
            assert words(mark) == f"Sourced, not proven. {row.reason.plain}"


def test_rows_without_a_proof_are_listed_with_the_reason(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    (heading,) = pages["proofs/"].xpath("//h2[@id='not-proven']")
    (table,) = heading.xpath("following-sibling::table")
    shown = {
        row.xpath("th/a/@href")[0].partition("#")[2]: [words(cell) for cell in row.xpath("td")]
        for row in table.xpath("tbody/tr")
    }
    assert shown == {
        row.id: ["opinion" if row.opinion else "sources", row.reason.plain if row.reason else ""]
        for row in data.matrix.rows()
        if not proven_with(row, data.proofs, data.matrix)
    }


def test_a_proof_shows_that_an_older_line_lacks_it(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    newer = [
        (row, data.matrix.frameworks[name], cell.since)
        for row in data.matrix.rows()
        for name, cell in row.cells.items()
        if cell.since and row.proof in data.proofs
    ]
    assert {"csp", "partials", "background-tasks"} <= {row.id for row, _, _ in newer}
    for row, framework, since in newer:
        runs = data.proofs[row.proof].runs[framework.id]
        lacking = {release.line for release in framework.lacking(since)} & set(runs)
        assert lacking, f"{row.id}: not run on a line that lacks it"
        newest = runs[framework.releases[0].line]
        for line, run in runs.items():
            (shown,) = pages[f"proofs/{row.proof}/"].xpath(
                f"//tr[th='{framework.name} {run.versions[framework.id]}']/td[3]"
            )
            absent = f"passed: not built in before {since}"
            assert words(shown) == (absent if line in lacking else "passed")
            assert (run.output != newest.output) == (line in lacking), f"{row.id} on {line}"


def test_a_link_with_answers_gives_all_on_its_way(
    pages: dict[str, HtmlElement], data: comparison.Comparison
) -> None:
    links = {link for page in pages.values() for link in page.xpath("//article//a/@href[. != '']")}
    found = [link for link in links if urlsplit(link).query.startswith(data.decision.root.id + "=")]
    assert found
    for link in found:
        given = parse_qsl(urlsplit(link).query)
        at = data.decision.root.id
        for name, key in given:
            assert name == at, (link, at)
            answers = {answer.key: answer.to for answer in data.decision.questions[at].answers}
            at = answers[key]
        assert at in data.decision.outcomes, link


def test_a_search_finds_every_row_and_package_by_its_name(
    site: Path, data: comparison.Comparison
) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    for row in data.matrix.rows():
        hits = [entry["location"] for entry in index if entry["title"].startswith(row.name)]
        assert f"compare/#{row.id}" in hits
    locations = {entry["location"] for entry in index}
    assert {f"packages/#{package}" for package in data.matrix.packages} <= locations
    texts = [entry for entry in index if "Flask-WTF" in entry["text"]]
    assert any(entry["location"] == "compare/#csrf" for entry in texts)


def test_each_question_leads_to_a_page(pages: dict[str, HtmlElement]) -> None:
    headings = pages["questions/"].xpath("//h2[@id != 'myths']")
    assert len(headings) >= 16
    for heading in headings:
        section = takewhile(lambda element: element.tag != "h2", heading.itersiblings())
        assert any(element.xpath(".//a/@href") for element in section), words(heading)


def test_versions_stand_in_the_data_not_in_the_text(data: comparison.Comparison) -> None:
    frameworks = data.matrix.frameworks.values()
    versions = {release.version for framework in frameworks for release in framework.releases}
    for file in (ROOT / "docs").rglob("*.md"):
        text = re.sub(r"https://\S+", "", file.read_text("utf-8"))
        for version in versions:
            assert version not in text, f"{file}: print {version} with a macro"


def test_a_missing_page_is_answered_with_ways_on(site: Path) -> None:
    page = html.parse(str(site / "404.html")).getroot()
    links = page.xpath("//article//a/@href")
    assert {"/compare/", "/choose/", "/questions/"} <= set(links)


def test_the_schemas_are_published(site: Path) -> None:
    stored = {file.name: file.read_bytes() for file in (ROOT / "data" / "schema").glob("*.json")}
    assert {file.name: file.read_bytes() for file in (site / "schema").iterdir()} == stored
    assert stored
