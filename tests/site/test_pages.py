"""The built site: complete, linked, and loaded from nowhere else."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from project import HOST, ROOT, Pages, renderer, words

from comparison import Comparison
from comparison.render import notes_app_tables
from comparison.render.formats import joined
from comparison.render.tables import proven_with
from tools.app_server import APPS


def test_each_page_has_a_heading_title_and_description(pages: Pages) -> None:
    heads = {}
    for address, page in pages.items():
        assert page.get("lang") == "en"
        assert len(page.xpath("//h1")) == 1, address
        (description,) = page.xpath("//meta[@name='description']/@content")
        assert len(description) <= 160, (address, len(description))
        heads[address] = (page.xpath("string(//title)"), description)
    for said in zip(*heads.values(), strict=True):
        assert len(set(said)) == len(pages)


def test_tables_have_one_look(pages: Pages) -> None:
    tables = [table for page in pages.values() for table in page.xpath("//article//table")]
    assert len(tables) > 100
    for table in tables:
        assert "ruled" in table.get("class", "").split(), words(table)[:80]
        assert table.xpath("thead/tr/th"), words(table)[:80]


def test_links_lead_somewhere_or_to_https(pages: Pages, leads: Callable[[str], bool]) -> None:
    for address, page in pages.items():
        for target in page.xpath("//@href | //@src"):
            whole = urljoin(HOST + address, target)
            url = urlsplit(whole)
            if not whole.startswith(HOST):
                own_server = url.scheme == "http" and url.hostname == "127.0.0.1"
                assert url.scheme == "https" or own_server, f"{address}: {target}"
            elif not url.fragment.startswith("__"):
                assert leads(whole), f"{address}: {target}"


def test_a_page_below_another_is_in_its_section(pages: Pages) -> None:
    def section(address: str) -> dict[str, str]:
        active = "//nav[contains(@class, 'md-nav--primary')]/ul/li[contains(@class, '--active')]"
        links = pages[address].xpath(f"{active}//a")
        return {urljoin(HOST + address, link.get("href")): words(link) for link in links}

    folders = {address: address.rstrip("/").rpartition("/")[0] + "/" for address in pages}
    below = {address: folder for address, folder in folders.items() if folder in pages}
    assert len(below) > 100
    for address, folder in below.items():
        assert section(address)[HOST + folder] == section(folder)[HOST + folder], address


def test_no_macro_call_and_no_snippet_is_left(pages: Pages) -> None:
    for address, page in pages.items():
        text = "".join(page.xpath("//body//text()[not(ancestor::pre or ancestor::script)]"))
        assert not re.search(r"\{\{|\{%", text), address
        assert not re.search(r"8\s*<", page.text_content()), address


def test_every_row_is_in_both_of_its_tables_in_order(pages: Pages, data: Comparison) -> None:
    matrix = data.matrix
    rows = pages["compare/"].xpath("//tr[th/@scope='row'][@id]")
    assert [row.get("id") for row in rows] == [row.id for row in matrix.rows()]
    for category in matrix.vocabulary.categories:
        found = pages[f"compare/{category}/"].xpath("//div[contains(@class, 'matrix')]//tr/@id")
        assert found == [row.id for row in matrix.rows(category)]


def test_every_row_is_proven_or_says_why_not(pages: Pages, data: Comparison) -> None:
    unproven = {}
    for row in data.matrix.rows():
        (mark,) = pages["compare/"].xpath(f"//tr[@id='{row.id}']//span[@class='proof']")
        (target,) = mark.xpath("a/@href")
        if versions := proven_with(row, data.proofs, data.matrix):
            assert target == f"../proofs/{row.proof}/"
            assert words(mark) == f"Proven with {joined(versions)}"
            continue
        reason = row.reason.plain if row.reason else ""
        assert target == "../proofs/#not-proven"
        assert words(mark) == ("Opinion" if row.opinion else f"Sourced, not proven. {reason}")
        unproven[row.id] = ["opinion" if row.opinion else "sources", reason]
    rows = pages["proofs/"].xpath("//h2[@id='not-proven']/following-sibling::table//tr[th/a]")
    assert unproven == {
        row.xpath("string(th/a/@href)").partition("#")[2]: [words(cell) for cell in row.xpath("td")]
        for row in rows
    }


def test_a_proof_shows_that_an_older_line_lacks_it(pages: Pages, data: Comparison) -> None:
    shown = set()
    for row in data.matrix.rows():
        for name, cell in row.cells.items():
            if not cell.since or row.proof not in data.proofs:
                continue
            framework = data.matrix.frameworks[name]
            lacking = [release.line for release in framework.lacking(cell.since)]
            for line, run in data.proofs[row.proof].runs[name].items():
                (said,) = pages[f"proofs/{row.proof}/"].xpath(
                    f"//tr[th='{framework.name} {run.versions[name]}']/td[3]"
                )
                absent = f"passed: not built in before {cell.since}"
                assert words(said) == (absent if line in lacking else "passed")
                shown.add(line in lacking)
    assert shown == {True, False}


def test_versions_stand_in_the_data_not_in_the_text(data: Comparison) -> None:
    frameworks = data.matrix.frameworks.values()
    versions = [release.version for framework in frameworks for release in framework.releases]
    for file in (ROOT / "docs").rglob("*.md"):
        text = re.sub(r"https://\S+", "", file.read_text("utf-8"))
        found = [version for version in versions if version in text]
        assert found == [], f"{file}: print them with a macro"


def test_the_page_shows_the_commands_of_each_app(site: Path, pages: Pages) -> None:
    code = "\n".join(block.text_content() for block in pages["one-app-twice/"].xpath("//pre"))
    for app in APPS.values():
        assert app.serve[-1] in code
        for command in app.prepare:
            words = " ".join(command).partition(" --noinput --user")[0]
            assert re.sub("-m (flask|alembic)", r"\1", words) in code, words
    assert (site / "apps" / "notes-flask" / "notes" / "models.py").is_file()
    assert not list((site / "apps").rglob("*.html"))


def test_the_home_page_shows_every_app(site: Path, pages: Pages, data: Comparison) -> None:
    assert data.apps
    assert data.apps.figures
    names = {id: data.matrix.frameworks[id].name for id in data.apps.figures.sizes}
    charts = pages[""].xpath("//div[@class='app-chart']/div")
    for chart, kind in zip(charts, ("lines", "packages", "choices"), strict=True):
        numbers = [int(notes_app_tables.number(renderer(data), kind, id)) for id in names]
        drawn = zip(names.values(), numbers, strict=True)
        told = ", ".join(f"{name} {number}" for name, number in drawn)
        assert chart.xpath("string(svg/desc)") == told
        assert chart.xpath("svg/text/text()")[1::2] == [f"{number:,}" for number in numbers]
    pictures = pages[""].xpath("//div[@class='app-pictures']//img")
    for picture, name in zip(pictures, names.values(), strict=True):
        assert name in picture.get("alt")
        assert int(picture.get("width")) > int(picture.get("height")) > 0
        assert (site / picture.get("src")).stat().st_size < 40_000


REPOSITORY = "https://github.com/example/frameworks/"


def test_a_proof_leads_to_its_test_and_programs(there: Pages, pages: Pages) -> None:
    files = f"{REPOSITORY}blob/main/"
    links = there["proofs/csrf/"].xpath("//a/@href")
    found = [link.removeprefix(files) for link in links if files in link]
    examples = [f"docs/examples/csrf/{name}_app.py" for name in ("django", "flask", "fastapi")]
    assert found == ["tests/proofs/test_csrf.py", *examples]
    assert all((ROOT / path).is_file() for path in found)
    page = pages["proofs/csrf/"]  # without a repository
    assert page.xpath("//p/code/text()").count("tests/proofs/test_csrf.py") == 1
    assert not page.xpath("//a[code='tests/proofs/test_csrf.py'] | //a[.='In the repository']")


def test_all_data_leads_to_its_line(hosted: Path, there: Pages, data: Comparison) -> None:
    """Every row, claim, myth, question, outcome and package, each with its own line."""
    decision = data.decision
    expected = {(row.path, row.id, row.id) for row in data.matrix.features.values()}
    for path, kind, names in (
        ("packages", "", data.matrix.packages),
        ("claims", "claim-", [claim.id for claim in data.claims]),
        ("myths", "myth-", data.myths),
        ("decision", "question-", decision.questions),
        ("decision", "outcome-", decision.outcomes),
        ("needs", "preset-", data.needs.presets),
    ):
        expected |= {(f"data/{path}.yml", name, f"{kind}{name}") for name in names}
    found = set()
    for page in ("compare/", "packages/", "claims/", "questions/", "choose/", "stack/"):
        for place in there[page].xpath("//*[@class='correction']"):
            edit, view, report = (link.removeprefix(REPOSITORY) for link in place.xpath("a/@href"))
            path, line = view.removeprefix("blob/main/").split("#L")
            assert edit == f"edit/main/{path}#L{line}"
            written = (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1].split()[-1]
            form = "stale-package.yml&package" if page == "packages/" else "wrong-cell.yml&row"
            asked, _, value = report.partition("=")[2].rpartition("=")
            assert asked == form
            found.add((path, written, value))
    assert found == expected
    assert "Wrong?" not in (hosted / "search" / "search_index.json").read_text("utf-8")
