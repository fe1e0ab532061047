"""Whatever a text of the data holds, no page and no file for machines is made of more than before.

Each text of the small project that may be any words is given one of the texts below, in each run
another one; those that the check refuses are left as they were.
"""

import csv
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from lxml.html import HtmlElement
from project import SMALL, build, read
from small_site import project

import comparison
from comparison import Comparison
from comparison.data.problems import Problems
from comparison.data.urls import is_https, is_local, is_within_site
from comparison.data.yaml_source import read as read_yaml
from comparison.export import matrix_csv
from comparison.export.addresses import API

#: What nobody could mind.
PLAIN = "Plain words"
PAYLOADS = [
    '"><img src=x onerror=alert(1)>',  # a tag
    "`<img src=x onerror=alert(1)>`",  # a tag in code
    "`</script></title></text></svg><script>`",  # the end of a script or title
    "\"' onfocus='alert(1)' onblur=\"alert(1)\"",  # an attribute
    "x onfocus=alert(1)",  # an attribute without quotes
    "&lt;img src=x&#62;",  # a tag in entities
    "\\u003cimg src=x\\u003e",  # a tag in escapes
    "[x](javascript:alert(1))",  # a link to a script
    '[x](https://a.org/"onfocus=x)',  # a link with a quote
    "](javascript:x)[y]",  # the end of a link
    "[x]: javascript:alert(1)",  # a reference
    "x {: onfocus=alert(1) } { #y onfocus=z }",  # attributes of Markdown
    '--8<-- "../secret.md"',  # a snippet
    "{{ version('alpha') }} {% raw %}",  # a call and a statement
    "{ { x } }",  # a call cut in two
    "| a | b |",  # a table of Markdown
    "*[x]: y",  # an abbreviation
    "*x **y `z",  # emphasis left open
    '=HYPERLINK("x")',  # a formula
    "]]>-->",  # the end of data
    "block 0 wzxhzdk:0",  # a mark of a block
]
#: Every block and fact that the pages of the small project don't show.
BLOCKS = (
    '{{ row("csrf") }} {{ note("csrf", "alpha") }}',
    '{{ package("beta-forms") }} {{ line("alpha") }} {{ python("alpha") }}',
    *("{{ filters() }}", "{{ glance() }}", "{{ releases() }}", "{{ categories() }}"),
    *("{{ unbuilt() }}", '{{ matching("alpha", "beta") }}', '{{ upgrades("alpha") }}'),
)

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
        (folder / "docs" / "everything.md").write_text("\n\n".join(("# Everything", *BLOCKS)))

    @staticmethod
    def values() -> dict[str, Any]:
        found = {}
        for file in sorted((SMALL / "data").rglob("*.*")):
            document = read_yaml(file, file.name, Problems())
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

    def fill(self, texts: dict[Place, str]) -> list[Place]:
        """Put texts in all of these places that take them, and return the places."""
        places = list(texts)
        wanted = {place: f"{texts[place]} {number}" for number, place in enumerate(places)}
        while lines := self.refused(wanted):
            numbers = re.findall(r" (\d+)(?:\\n)?\",?$", "\n".join(lines), re.MULTILINE)
            for number in numbers:
                wanted.pop(places[int(number)], None)
            if not numbers:  # one of them is missed where something refers to it
                left = [(place, texts[place]) for place in wanted]
                middle = len(left) // 2
                halves = (left[:middle], left[middle:]) if middle else ()
                return [place for half in halves for place in self.fill(dict(half))]
        return list(wanted)

    def build(self) -> dict[str, HtmlElement]:
        """Return the pages with the texts that were put in last."""
        site = self.folder / "site"
        done = build(self.folder, site, SITE_URL="https://site.example.org/", REPO_URL="")
        assert done.returncode == 0, done.stderr
        pages = {str(file.relative_to(site)): file for file in site.rglob("*.html")}
        return {name: html.fromstring(file.read_bytes()) for name, file in pages.items()}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Place], dict[str, HtmlElement]]:
    """Return the places of texts that may be any words, and the pages with plain words there."""
    fields = Fields(tmp_path_factory.mktemp("usual") / "project")
    places = [place for file, value in Fields.values().items() for place in texts(value, file)]
    free = fields.fill(dict.fromkeys(places, PLAIN))
    names = {way[-1] if isinstance(way[-1], str) else way[-2] for _, way in free}
    assert names >= {"name", "note", "why", "steward", "verdict", "answer", "claim", "output"}
    assert {file for file, _ in free} == Fields.values().keys()
    assert fields.fill(dict.fromkeys(free, PLAIN)) == free
    return free, fields.build()


def elements(page: HtmlElement) -> Counter[str]:
    """How many of each element, but for a note's markup and the lines of text in the drawing."""
    names = [str(element.tag) for element in page.iter() if isinstance(element.tag, str)]
    return Counter(name for name in names if name not in ("a", "code", "em", "strong", "text"))


def attributes(page: HtmlElement) -> set[str]:
    return {str(name) for element in page.iter() for name in element.attrib}


@pytest.mark.parametrize(
    "first",
    [pytest.param(n, marks=pytest.mark.slow if n % 11 else ()) for n in range(len(PAYLOADS))],
)
def test_a_text_of_the_data_stays_text(
    first: int, tmp_path: Path, usual: tuple[list[Place], dict[str, HtmlElement]]
) -> None:
    fields, (free, before) = Fields(tmp_path / "project"), usual
    payloads = itertools.islice(itertools.cycle(PAYLOADS), first, None)
    assert len(fields.fill(dict(zip(free, payloads, strict=False)))) > len(free) / 3
    after = fields.build()
    assert set(before) == set(after)
    for address, page in after.items():
        assert elements(page) == elements(before[address]), address
        assert attributes(page) <= attributes(before[address]) | {"href"}, address
        for url in page.xpath("//a/@href | //@src"):
            assert is_within_site(url) or is_https(url) or is_local(url), (address, url)
        for script in page.xpath("//script[@type='application/ld+json']"):
            json.loads(script.text)
    _check_files(fields.folder / "site", read(fields.folder))


def _check_files(site: Path, data: Comparison) -> None:
    """Check that programs read what the data says, and that what the search shows is mere text."""
    for file in site.rglob("*.json"):
        json.loads(file.read_bytes())
    for file in site.rglob("*.xml"):
        etree.fromstring(file.read_bytes())
    cells = [
        (row.name, cell.note.plain) for row in data.matrix.rows() for cell in row.cells.values()
    ]
    with (site / API / "matrix.csv").open(encoding="utf-8-sig", newline="") as lines:
        sheet = [(line["name"], line["note"]) for line in csv.DictReader(lines, strict=True)]
    assert sheet == [tuple(map(matrix_csv.guarded, texts)) for texts in cells]
    titles = etree.parse(site / "feed.xml").findall("{*}entry/{*}title")
    assert [title.text for title in titles] == [each.title for each in data.changes.values()]
    index = json.loads((site / "search" / "search_index.json").read_bytes())
    for entry in index["docs"]:
        for text in (entry["title"], entry["text"]):
            found = html.fromstring(f"<div>{text}</div>")
            assert not attributes(found), entry
            tags = {str(element.tag) for element in found.iter()}
            assert tags <= {"div", "p", "ul", "ol", "li", "code", "em", "strong", "pre"}, entry
