"""What the site publishes for programs: complete, by its schemas, and with links that lead on."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import server
from jsonschema import Draft202012Validator
from lxml import etree, html
from project import HOST, ROOT, Pages, parts

from comparison import Comparison

ATOM = "{http://www.w3.org/2005/Atom}"
API = "api/v1"
Leads = Callable[[str], bool]


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, Any]:
    """Every JSON document by its path below the root, less the schemas."""
    return {
        file.relative_to(site).as_posix(): json.loads(file.read_text("utf-8"))
        for file in (site / API).rglob("*.json")
        if file.parent.name != "schema"
    }


@pytest.fixture(params=["site", "hosted"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site without and with its address."""
    return Path(request.getfixturevalue(request.param))


def test_every_document_is_there_and_holds_to_its_schema(
    site: Path, documents: dict[str, Any], data: Comparison
) -> None:
    @cache
    def check(schema: str) -> Draft202012Validator:
        text = (site / schema).read_text("utf-8")
        formats = Draft202012Validator.FORMAT_CHECKER
        return Draft202012Validator(json.loads(text), format_checker=formats)

    for path, document in documents.items():
        errors = check(urljoin(path, document["$schema"])).iter_errors(document)
        assert [error.message for error in errors] == [], path
        assert document["license"]["identifier"] == "CC-BY-SA-4.0"
        assert document["checked"] == data.matrix.vocabulary.checked
    assert set(documents) == {
        *(f"{API}/{name}.json" for name in ("matrix", "features", "decision")),
        *(f"{API}/features/{name}.json" for name in data.matrix.features),
        *(f"{API}/frameworks/{name}.json" for name in data.matrix.frameworks),
    }
    stored = {file.name: file.read_bytes() for file in (ROOT / "data" / "schema").iterdir()}
    assert {file.name: file.read_bytes() for file in (site / "schema").iterdir()} == stored


def references(document: Any) -> Iterator[str]:
    """What a document refers to within the site, links of texts included."""
    for part in parts(document):
        named = [part.get(name) for name in ("url", "document", "$schema")]
        yield from (reference for reference in named if isinstance(reference, str))
        yield from part.get("programs", {}).values()
        yield from re.findall(r"\]\(([^)]+)\)", part.get("markdown", ""))


def test_every_reference_of_a_document_leads_somewhere(
    documents: dict[str, Any], leads: Leads
) -> None:
    within = {
        urljoin(HOST + path, reference)
        for path, document in documents.items()
        for reference in references(document)
        if urljoin(HOST + path, reference).startswith(HOST)
    }
    assert len(within) > 200
    assert [address for address in within if not leads(address)] == []


def test_the_feed_has_every_change_and_links_that_lead(
    folder: Path, data: Comparison, leads: Leads
) -> None:
    feed = etree.parse(str(folder / "feed.xml")).getroot()
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert titles == [change.title for change in data.changes.values()]
    found = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    for content in feed.iter(f"{ATOM}content"):
        for part in html.fragments_fromstring(content.text):
            found += part.xpath(".//a/@href")
    found = [link for link in found if HOST in link or not link.startswith("https:")]
    assert all(link.startswith(HOST) == (folder.name == "hosted") for link in found)
    assert [link for link in found if not leads(urljoin(f"{HOST}feed.xml", link))] == []


def test_llms_txt_has_every_page_of_the_navigation(
    folder: Path, pages: Pages, leads: Leads
) -> None:
    text = (folder / "llms.txt").read_text("utf-8")
    assert re.match(r"# .+\n\n> .+\n\n", text)
    links = re.findall(r"(?m)^- \[[^\]]+\]\((\S+)\): .+$", text)
    assert len(links) == text.count("\n- ")
    addresses = {urljoin(f"{HOST}llms.txt", link) for link in links}
    assert [address for address in addresses if not leads(address)] == []
    nav = pages[""].xpath("//nav[contains(@class, 'md-nav--primary')]//a[@class]/@href")
    listed = {urljoin(HOST, target) for target in nav if not target.startswith("#")}
    assert len(listed) > 25
    # As Markdown: `a/b/` is `a/b.md`, and the home page `index.md`.
    assert {f"{page.removesuffix('/')}.md" for page in listed - {HOST}} <= addresses
    assert f"{HOST}index.md" in addresses


def test_every_page_leads_to_the_feed_and_to_its_markdown(
    folder: Path, request: pytest.FixtureRequest, leads: Leads
) -> None:
    pages = request.getfixturevalue("there" if folder.name == "hosted" else "pages")
    missing = set()
    for path, page in pages.items():
        feed, markdown = (
            urljoin(HOST + path, page.xpath(f"//head/link[@type='{kind}']/@href")[0])
            for kind in ("application/atom+xml", "text/markdown")
        )
        assert feed == f"{HOST}feed.xml"
        text = (folder / markdown.removeprefix(HOST)).read_text("utf-8")
        heading = page.find(".//h1").text_content().removesuffix("¶")
        assert text.startswith(f"# {heading}\n") or "`" in text.splitlines()[0], path
        prose = re.sub("(?s)```.*?```|`[^`\n]*`", "", text)
        assert not re.search(r"<svg|<button|popover|\ue000", prose), path
        links = re.findall(rf"\]\(((?!https?:)[^)\s]+|{HOST}[^)\s]*)\)", prose)
        missing |= {link for link in links if not leads(urljoin(markdown, link))}
    assert missing == set()
    whole = (folder / "compare" / "index.html").stat().st_size
    assert (folder / "compare.md").stat().st_size < whole / 10


def test_the_page_of_downloads_leads_to_every_file(site: Path, pages: Pages) -> None:
    links = pages["downloads/"].xpath("//article//a/@href")
    linked = {urljoin("/downloads/", target) for target in links}
    # Each row and each framework has a file; the page names the folders of all.
    files = {file for file in (site / API).rglob("*.*") if file.parent.name in ("v1", "schema")}
    wanted = {f"/{file.relative_to(site).as_posix()}" for file in files}
    assert (wanted | {"/feed.xml", "/llms.txt"}) - linked == set()


#: How the examples of that page are run.
COMMANDS = {
    "python": [sys.executable, "-c"],
    "sh": ["sh", "-c"],
    "js": ["node", "--input-type=module", "--eval"],
}


@pytest.mark.parametrize("language", COMMANDS)
def test_an_example_prints_what_the_data_says(language: str, site: Path, data: Comparison) -> None:
    command = COMMANDS[language]
    for program in {"sh": ("curl", "jq")}.get(language, (command[0],)):
        if not shutil.which(program):
            pytest.skip(f"no {program}")
    text = (ROOT / "docs" / "downloads.md").read_text("utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    with server.serve(site) as address:
        example = found.replace("http://127.0.0.1:8000/", address)
        assert example != found
        done = subprocess.run([*command, example], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    off = (row for row in data.matrix.rows() if row.cells["django"].default == "disabled")
    added = [row for row in data.matrix.rows() if row.cells["flask"].support == "third-party"]
    outcomes = data.decision.outcomes.values()
    printed = {
        "python": [f"{row.name} {address}compare/#{row.id}" for row in off],
        "sh": [f"{row.name}: {', '.join(row.cells['flask'].packages)}" for row in added],
        "js": [f"{outcome.verdict} {address}choose/#{outcome.id}" for outcome in outcomes],
    }
    assert done.stdout.splitlines() == printed[language]
