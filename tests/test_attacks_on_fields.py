"""Whatever a text of the data holds, no page and no file for machines is made of more than before.

Every text of every data file of the small project that takes any words is given each of the texts
below, all at once; those that the check refuses are left as they were.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree, html
from lxml.html import HtmlElement
from project import SMALL, build
from small_site import project

import comparison
from comparison.data import yaml_source
from comparison.data.problems import Problem, Problems
from comparison.data.urls import is_https, is_local, is_within_site

#: What nobody could mind.
PLAIN = "Plain words"
PAYLOADS = {
    "a tag": '"><img src=x onerror=alert(1)>',
    "a tag in code": "`<img src=x onerror=alert(1)>`",
    "the end of a script": "`</script><script>`",
    "the end of a title": "`</title></text></svg>`",
    "an attribute": '"" onfocus="alert(1)"',
    "an attribute in single quotes": "' onfocus='alert(1)",
    "an attribute without quotes": "x onfocus=alert(1)",
    "a tag in entities": "&lt;img src=x&gt;",
    "a tag in numbers": "&#60;img src=x&#62;",
    "a tag in escapes": "\\u003cimg src=x\\u003e",
    "a link to a script": "[x](javascript:alert(1))",
    "a link with a quote": '[x](https://a.org/"onfocus=x)',
    "the end of a link": "](javascript:x)[y]",
    "a reference": "[x]: javascript:alert(1)",
    "attributes of Markdown": "x {: onfocus=alert(1) }",
    "the identity of a heading": "x { #y onfocus=z }",
    "a snippet": '--8<-- "../secret.md"',
    "a call": "{{ version('alpha') }}",
    "a call cut in two": "{ { x } }",
    "a statement": "{% raw %}",
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

{{ counts() }}

{{ categories() }}

{{ unbuilt() }}

{{ matching() }}
"""

Path_ = tuple[Any, ...]


class Site(NamedTuple):
    """A built project, and the texts that were put into its data."""

    folder: Path
    texts: dict[tuple[str, Path_], str]


def files() -> dict[str, Any]:
    """All data of the small project, by file."""
    found = {}
    for file in sorted((SMALL / "data").rglob("*.*")):
        document = yaml_source.read(file, file.name, Problems())
        assert document is not None
        found[file.relative_to(SMALL).as_posix()] = document.value
    return found


def texts(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Where the texts of a value are."""
    if isinstance(value, str):
        yield path
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield from texts(item, (*path, key))


def put(value: Any, path: Path_, text: str) -> None:
    """Put a text where another is; after what a program printed, which myths quote."""
    *above, last = path
    for key in above:
        value = value[key]
    value[last] = f"{value[last]}{text}\n" if last == "output" else text


def write(folder: Path, wanted: dict[tuple[str, Path_], str]) -> dict[str, list[str]]:
    """Write all data with texts put into it; return the lines of each file, a text on each."""
    lines = {}
    for name, value in files().items():
        for (file, path), text in wanted.items():
            if file == name:
                put(value, path, text)
        written = json.dumps(value, indent=1, ensure_ascii=False)
        (folder / name).write_text(written, "utf-8")
        lines[name] = written.splitlines()
    return lines


def problems(folder: Path) -> list[Problem]:
    return comparison.read(folder)[1]


@pytest.fixture(scope="module")
def free(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Path_]]:
    """The texts that may be any words: those of which the check finds no fault with some."""
    folder = project(tmp_path_factory.mktemp("free") / "project")
    found = []
    for name, value in files().items():
        for path in texts(value):
            write(folder, {(name, path): PLAIN})
            if not problems(folder):
                found.append((name, path))
    return found


def made(folder: Path, free: list[tuple[str, Path_]], text: str) -> tuple[Site, int]:
    """A project built with a text in every place that takes it; and in how many it was refused."""
    project(folder)
    (folder / "docs" / "everything.md").write_text(PAGE)
    wanted = {place: f"{text} {number}" for number, place in enumerate(free)}
    while True:
        lines = write(folder, wanted)
        found = problems(folder)
        if not found:
            break
        for problem in found:
            said = lines[problem.path][problem.line - 1]
            number = re.search(r" (\d+)(?:\\n)?\",?$", said)
            assert number, problem
            wanted.pop(free[int(number[1])], None)
    done = build(folder, folder / "site", SITE_URL="https://site.example.org/", REPO_URL="")
    assert done.returncode == 0, done.stderr
    return Site(folder / "site", wanted), len(free) - len(wanted)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory, free: list[tuple[str, Path_]]) -> Site:
    """The project with plain words in all those places."""
    site, refused = made(tmp_path_factory.mktemp("usual") / "project", free, PLAIN)
    assert refused == 0
    return site


def pages(site: Path) -> dict[str, HtmlElement]:
    found = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return {name: html.fromstring(file.read_bytes()) for name, file in found.items()}


def elements(page: HtmlElement) -> Counter[str]:
    """How many of each element, but for a note's markup and the lines of text in the drawing."""
    names = [str(element.tag) for element in page.iter() if isinstance(element.tag, str)]
    return Counter(name for name in names if name not in ("a", "code", "em", "strong", "text"))


def attributes(page: HtmlElement) -> set[str]:
    return {str(name) for element in page.iter() for name in element.attrib}


def test_all_kinds_of_texts_are_among_them(free: list[tuple[str, Path_]]) -> None:
    names = {path[-1] if isinstance(path[-1], str) else path[-2] for _, path in free}
    assert {"name", "note", "why", "reason", "description", "about", "steward", "verdict"} <= names
    assert {"summary", "price", "ask", "help", "answer", "claim", "holds", "myth"} <= names
    assert {"believed", "python", "output", "extension"} <= names
    assert len({name for name, _ in free}) == len(files())


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_text_of_the_data_stays_text(
    name: str, tmp_path: Path, free: list[tuple[str, Path_]], usual: Site
) -> None:
    payload = PAYLOADS[name]
    site, refused = made(tmp_path / "project", free, payload)
    assert site.texts, "what a program printed may be anything"
    before, after = pages(usual.folder), pages(site.folder)
    assert set(before) == set(after)
    for address, page in after.items():
        assert elements(page) == elements(before[address]), address
        assert attributes(page) <= attributes(before[address]) | {"href"}, address
        for url in page.xpath("//a/@href | //@src"):
            assert is_within_site(url) or is_https(url) or is_local(url), (address, url)
        for script in page.xpath("//script[@type='application/ld+json']"):
            json.loads(script.text)
    shown = " ".join(page.text_content() for page in after.values())
    assert payload.replace("`", "").split()[0] in shown or refused
    _check_files(site.folder)


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
