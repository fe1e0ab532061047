"""What the site publishes for programs: complete, by its schemas, and with links that lead on."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import server
from jsonschema import Draft202012Validator
from lxml import etree, html
from project import HOST, ROOT, page_files, read

ATOM = "{http://www.w3.org/2005/Atom}"
API = "api/v1"


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, Any]:
    """Every JSON document by its path below the root, less the schemas and their description."""
    files = sorted((site / API).rglob("*.json"))
    paths = [file.relative_to(site).as_posix() for file in files]
    return {
        path: json.loads(file.read_text("utf-8"))
        for path, file in zip(paths, files, strict=True)
        if "/schema/" not in path
    }


def leads_somewhere(site: Path, address: str) -> bool:
    """Whether there is a file at an address of the site, and the anchor on it."""
    url = urlsplit(address)
    assert f"{url.scheme}://{url.netloc}/" == HOST, address
    path = unquote(url.path).lstrip("/")
    file = site / path
    file = file / "index.html" if file.is_dir() or not path else file
    if not file.is_file():
        return False
    return not url.fragment or f'id="{unquote(url.fragment)}"' in file.read_text("utf-8")


def test_every_row_and_framework_has_its_document(documents: dict[str, Any]) -> None:
    matrix = read(ROOT).matrix
    assert set(documents) == {
        *(f"{API}/{name}.json" for name in ("matrix", "features", "decision")),
        *(f"{API}/features/{name}.json" for name in matrix.features),
        *(f"{API}/frameworks/{name}.json" for name in matrix.frameworks),
    }


def test_every_document_holds_to_its_schema(site: Path, documents: dict[str, Any]) -> None:
    for path, document in documents.items():
        schema = json.loads((site / urljoin(path, document["$schema"])).read_text("utf-8"))
        check = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for error in check.iter_errors(document)] == [], path
        assert document["license"]["identifier"] == "CC-BY-SA-4.0"
        assert document["checked"] == read(ROOT).matrix.vocabulary.checked


def references(value: Any) -> Iterator[str]:
    """What a document refers to within the site, links of texts included."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if key in ("url", "document", "$schema") and isinstance(item, str):
            yield item
        elif key == "programs":
            yield from item.values()
        elif key == "markdown":
            links = re.findall(r"\]\(([^)]+)\)", item)
            yield from (link for link in links if link.startswith(HOST) or "https:" not in link)
        elif isinstance(item, dict | list):
            yield from references(item)


def test_every_reference_of_a_document_leads_somewhere(
    site: Path, documents: dict[str, Any]
) -> None:
    addresses = {
        urljoin(HOST + path, reference)
        for path, document in documents.items()
        for reference in references(document)
    }
    within = {address for address in addresses if address.startswith(HOST)}
    assert len(within) > 200
    assert {address for address in within if not leads_somewhere(site, address)} == set()


def test_every_page_leads_to_the_feed(site: Path) -> None:
    for file in page_files(site):
        tree = html.parse(str(file)).getroot()
        (link,) = tree.xpath("//head/link[@type='application/atom+xml']")
        assert "alternate" in link.get("rel").split()
        target = link.get("href")
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        assert urljoin(HOST + path, target) == f"{HOST}feed.xml"


@pytest.mark.parametrize("where", ["site", "hosted"])
def test_the_feed_has_every_change_and_links_that_lead(
    where: str, site: Path, request: pytest.FixtureRequest
) -> None:
    feed = etree.parse(str(request.getfixturevalue(where) / "feed.xml")).getroot()
    changes = read(ROOT).changes.values()
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert titles == [change.title for change in changes]
    found = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    for content in feed.iter(f"{ATOM}content"):
        for part in html.fragments_fromstring(content.text):
            found += part.xpath(".//a/@href")
    found = [link for link in found if HOST in link or not link.startswith("https:")]
    assert all(link.startswith(HOST) == (where == "hosted") for link in found)
    addresses = {urljoin(f"{HOST}feed.xml", link) for link in found}
    assert {address for address in addresses if not leads_somewhere(site, address)} == set()


def test_the_page_of_changes_shows_what_the_feed_has(site: Path) -> None:
    page = html.parse(str(site / "changes" / "index.html")).getroot()
    changes = read(ROOT).changes
    assert page.xpath("//h2/@id") == list(changes)
    assert page.xpath("//h2/following-sibling::div[1]//time/@datetime") == [
        change.date for change in changes.values()
    ]


@pytest.mark.parametrize("where", ["site", "hosted"])
def test_llms_txt_has_every_page_of_the_navigation(
    where: str, site: Path, request: pytest.FixtureRequest
) -> None:
    text = (request.getfixturevalue(where) / "llms.txt").read_text("utf-8")
    first, second, *_ = text.split("\n\n")
    assert re.fullmatch(r"# .+", first)
    assert re.fullmatch(r"> .+", second)
    links = re.findall(r"(?m)^- \[[^\]]+\]\((\S+)\): .+$", text)
    assert len(links) == text.count("\n- ")
    addresses = {urljoin(f"{HOST}llms.txt", link) for link in links}
    assert {address for address in addresses if not leads_somewhere(site, address)} == set()
    home = html.parse(str(site / "index.html")).getroot()
    nav = home.xpath("//nav[contains(@class, 'md-nav--primary')]//a[@class]/@href")
    pages = {urljoin(HOST, target) for target in nav if not target.startswith("#")}
    assert len(pages) > 25
    # As Markdown: `a/b/` is `a/b.md`, and the home page `index.md`.
    assert {f"{page.removesuffix('/')}.md" for page in pages - {HOST}} <= addresses
    assert f"{HOST}index.md" in addresses


@pytest.mark.parametrize("where", ["site", "hosted"])
def test_every_page_is_there_as_markdown(
    where: str, site: Path, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(where)
    pages = [file for file in page_files(folder) if file.name != "404.html"]
    missing = set()
    for file in pages:
        page = html.parse(str(file)).getroot()
        (link,) = page.xpath("//head/link[@type='text/markdown']")
        assert link.get("rel").split() == ["alternate"]
        address = urljoin(HOST, f"{file.relative_to(folder).parent.as_posix()}/")
        address = urljoin(address, link.get("href"))
        text = (folder / address.removeprefix(HOST)).read_text("utf-8")
        heading = page.find(".//h1").text_content().removesuffix("¶")
        assert text.startswith(f"# {heading}\n") or "`" in text.splitlines()[0], file
        prose = re.sub("(?s)```.*?```|`[^`\n]*`", "", text)
        assert not re.search(r"<svg|<button|popover|\ue000", prose), file
        links = re.findall(rf"\]\(((?!https?:)[^)\s]+|{HOST}[^)\s]*)\)", prose)
        targets = {urljoin(address, link) for link in links}
        missing |= {target for target in targets if not leads_somewhere(site, target)}
    assert missing == set()
    whole = (folder / "compare" / "index.html").stat().st_size
    assert (folder / "compare.md").stat().st_size < whole / 10


def test_the_page_of_downloads_leads_to_every_file(site: Path) -> None:
    page = html.parse(str(site / "downloads" / "index.html")).getroot()
    linked = {urljoin("/downloads/", target) for target in page.xpath("//article//a/@href")}
    files = {f"/{file.relative_to(site).as_posix()}" for file in (site / API).rglob("*.*")}
    # Each row and each framework has one; the page names the folders of all.
    folders = ("/features/", "/frameworks/")
    wanted = {name for name in files if not any(folder in name for folder in folders)}
    assert (wanted | {"/feed.xml", "/llms.txt"}) - linked == set()


def example(language: str, address: str) -> str:
    """The example of the page in a language, with an address in the place of the one it names."""
    text = (ROOT / "docs" / "downloads.md").read_text("utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert "http://127.0.0.1:8000/" in found
    return found.replace("http://127.0.0.1:8000/", address)


def run(site: Path, language: str, *command: str) -> list[str]:
    """What the example prints, line by line, when it is run against the built site."""
    with server.serve(site) as address:
        done = subprocess.run(
            [*command, example(language, address)], capture_output=True, text=True, timeout=60
        )
        assert (done.returncode, done.stderr) == (0, "")
        return [line.replace(address, HOST) for line in done.stdout.splitlines()]


def test_the_python_example_prints_what_django_leaves_off(site: Path) -> None:
    assert run(site, "python", sys.executable, "-c") == [
        f"{row.name} {HOST}compare/#{row.id}"
        for row in read(ROOT).matrix.rows()
        if row.cells["django"].default == "disabled"
    ]


@pytest.mark.skipif(not shutil.which("curl") or not shutil.which("jq"), reason="no curl or no jq")
def test_the_curl_example_prints_what_others_add_to_flask(site: Path) -> None:
    assert run(site, "sh", "sh", "-c") == [
        f"{row.name}: {', '.join(row.cells['flask'].packages)}"
        for row in read(ROOT).matrix.rows()
        if row.cells["flask"].support == "third-party"
    ]


@pytest.mark.skipif(not shutil.which("node"), reason="no Node.js")
def test_the_javascript_example_prints_the_outcomes(site: Path) -> None:
    assert run(site, "js", "node", "--input-type=module", "--eval") == [
        f"{outcome.verdict} {HOST}choose/#{outcome.id}"
        for outcome in read(ROOT).decision.outcomes.values()
    ]
