"""Whatever a text of the data holds, no page and no file for machines is made of more than before.

Each text of the small project that may be any words is given each of the texts below, all at once;
those that the check refuses are left as they were.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from lxml.html import HtmlElement
from project import SMALL, build
from small_site import project

import comparison
from comparison.data.problems import Problems
from comparison.data.urls import is_https, is_local, is_within_site
from comparison.data.yaml_source import read

#: What nobody could mind.
PLAIN = "Plain words"
PAYLOADS = {
    "a tag": '"><img src=x onerror=alert(1)>',
    "a tag in code": "`<img src=x onerror=alert(1)>`",
    "the end of a script or title": "`</script></title></text></svg><script>`",
    "an attribute": "\"' onfocus='alert(1)' onblur=\"alert(1)\"",
    "an attribute without quotes": "x onfocus=alert(1)",
    "a tag in entities": "&lt;img src=x&#62;",
    "a tag in escapes": "\\u003cimg src=x\\u003e",
    "a link to a script": "[x](javascript:alert(1))",
    "a link with a quote": '[x](https://a.org/"onfocus=x)',
    "the end of a link": "](javascript:x)[y]",
    "a reference": "[x]: javascript:alert(1)",
    "attributes of Markdown": "x {: onfocus=alert(1) } { #y onfocus=z }",
    "a snippet": '--8<-- "../secret.md"',
    "a call and a statement": "{{ version('alpha') }} {% raw %}",
    "a call cut in two": "{ { x } }",
    "a table of Markdown": "| a | b |",
    "an abbreviation": "*[x]: y",
    "emphasis left open": "*x **y `z",
    "a formula": '=HYPERLINK("x")',
    "the end of data": "]]>-->",
    "a mark of a block": "block 0 wzxhzdk:0",
}
#: A page with every block and fact that the pages of the small project don't show.
PAGE = """\
# Everything

{{ row("csrf") }} {{ level("csrf", "alpha") }} {{ note("csrf", "alpha") }}
{{ package("beta-forms") }} {{ line("alpha") }} {{ python("alpha") }}

{{ filters() }}

{{ glance() }}

{{ releases() }}

{{ categories() }}

{{ unbuilt() }}

{{ matching("alpha", "beta") }}
"""

#: Where a text is: its file, and the keys and indexes that lead to it.
Place = tuple[str, tuple[Any, ...]]


def texts(value: Any, file: str, way: tuple[Any, ...] = ()) -> Iterator[Place]:
    """All texts of a value."""
    if isinstance(value, str):
        yield file, way
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield from texts(item, file, (*way, key))


class Fields:
    """A project of which every text can be replaced; each is written on a line of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = project(folder)
        (folder / "docs" / "everything.md").write_text(PAGE)

    @staticmethod
    def values() -> dict[str, Any]:
        found = {}
        for file in sorted((SMALL / "data").rglob("*.*")):
            document = read(file, file.name, Problems())
            assert document
            found[file.relative_to(SMALL).as_posix()] = document.value
        return found

    def refused(self, wanted: dict[Place, str]) -> list[str]:
        """Put texts in their places; return the lines that the check finds fault with."""
        values, lines = self.values(), {}
        for (file, (*above, last)), text in wanted.items():
            value = values[file]
            for key in above:
                value = value[key]
            # After what a program printed, which myths quote.
            value[last] = f"{value[last]}{text}\n" if last == "output" else text
        for file, value in values.items():
            written = json.dumps(value, indent=1, ensure_ascii=False)
            (self.folder / file).write_text(written, "utf-8")
            lines[file] = written.splitlines()
        return [lines[each.path][each.line - 1] for each in comparison.read(self.folder)[1]]

    def build(self, places: list[Place], text: str) -> tuple[dict[str, HtmlElement], int]:
        """Return the pages with a text in all places that take it, and how many refuse it."""
        wanted = {place: f"{text} {number}" for number, place in enumerate(places)}
        while lines := self.refused(wanted):
            for line in lines:
                number = re.search(r" (\d+)(?:\\n)?\",?$", line)
                assert number, line
                wanted.pop(places[int(number[1])], None)
        site = self.folder / "site"
        done = build(self.folder, site, SITE_URL="https://site.example.org/", REPO_URL="")
        assert done.returncode == 0, done.stderr
        pages = {str(file.relative_to(site)): file for file in site.rglob("*.html")}
        found = {name: html.fromstring(file.read_bytes()) for name, file in pages.items()}
        return found, len(places) - len(wanted)


@pytest.fixture(scope="module")
def free(tmp_path_factory: pytest.TempPathFactory) -> list[Place]:
    """The texts that may be any words: those of which the check finds no fault with some."""
    fields = Fields(tmp_path_factory.mktemp("free") / "project")
    places = [place for file, value in Fields.values().items() for place in texts(value, file)]
    return [place for place in places if not fields.refused({place: PLAIN})]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory, free: list[Place]) -> dict[str, HtmlElement]:
    """The pages with plain words in all those places."""
    pages, refused = Fields(tmp_path_factory.mktemp("usual") / "project").build(free, PLAIN)
    assert refused == 0
    return pages


def elements(page: HtmlElement) -> Counter[str]:
    """How many of each element, but for a note's markup and the lines of text in the drawing."""
    names = [str(element.tag) for element in page.iter() if isinstance(element.tag, str)]
    return Counter(name for name in names if name not in ("a", "code", "em", "strong", "text"))


def attributes(page: HtmlElement) -> set[str]:
    return {str(name) for element in page.iter() for name in element.attrib}


def test_all_kinds_of_texts_are_among_them(free: list[Place]) -> None:
    names = {way[-1] if isinstance(way[-1], str) else way[-2] for _, way in free}
    assert names >= {"name", "note", "why", "steward", "verdict", "answer", "claim", "output"}
    assert {file for file, _ in free} == Fields.values().keys()


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_text_of_the_data_stays_text(
    name: str, tmp_path: Path, free: list[Place], usual: dict[str, HtmlElement]
) -> None:
    payload = PAYLOADS[name]
    after, refused = Fields(tmp_path / "project").build(free, payload)
    assert refused < len(free), "what a program printed may be anything"
    assert set(usual) == set(after)
    for address, page in after.items():
        assert elements(page) == elements(usual[address]), address
        assert attributes(page) <= attributes(usual[address]) | {"href"}, address
        for url in page.xpath("//a/@href | //@src"):
            assert is_within_site(url) or is_https(url) or is_local(url), (address, url)
        for script in page.xpath("//script[@type='application/ld+json']"):
            json.loads(script.text)
    shown = " ".join(page.text_content() for page in after.values())
    assert payload.replace("`", "").split()[0] in shown or refused
    _check_files(tmp_path / "project" / "site")


def _check_files(site: Path) -> None:
    """What machines read is whole, and what the search shows has no attribute."""
    for file in site.rglob("*.json"):
        json.loads(file.read_text("utf-8"))
    for file in site.rglob("*.xml"):
        etree.fromstring(file.read_bytes())
    for file in site.rglob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as lines:
            cells = {cell[:1] for row in csv.reader(lines) for cell in row}
        assert not cells & set("=+-@\t\r"), f"{file}: a sheet would reckon with it"
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    for entry in index["docs"]:
        for text in (entry["title"], entry["text"]):
            found = html.fromstring(f"<div>{text}</div>")
            assert not attributes(found), entry
            tags = {str(element.tag) for element in found.iter()}
            assert tags <= {"div", "p", "ul", "ol", "li", "code", "em", "strong", "pre"}, entry
