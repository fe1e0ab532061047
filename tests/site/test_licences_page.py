"""The page about licences names all that others made, and the texts are there."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

from lxml.html import HtmlElement
from project import words


def test_licences_are_named_and_published_as_their_packages_bring_them(
    site: Path, pages: dict[str, HtmlElement]
) -> None:
    licences, inside = (
        table.xpath("tbody/tr") for table in pages["licences/"].xpath("//article//table")[:2]
    )
    links = [link for row in licences for link in row.xpath("td[3]/a/@href")]
    texts = {link.rpartition("/")[2]: (site / "licences" / link).read_text() for link in links}
    assert len(links) == len(licences) == len(list((site / "assets" / "licences").iterdir()))
    mit = distribution("mkdocs-material").read_text("licenses/LICENSE")
    assert texts["material.txt"] == mit
    assert "Martin Donath" in texts["material.txt"]
    assert all("icense" in text for text in texts.values())
    # The projects within the scripts and styles of the theme.
    found = set()
    for file in (site / "assets").rglob("*.map"):
        for source in json.loads(file.read_text("utf-8"))["sources"]:
            found |= set(re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", source))
    assert "lunr" in found
    assert {words(row.xpath("td")[0]) for row in inside} == found
    assert "../licences/" in pages["about/"].xpath("//article//a/@href")


def test_no_script_is_published_that_no_page_uses(site: Path) -> None:
    scripts = [file.relative_to(site).as_posix() for file in site.rglob("*.min.js")]
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".", script) for script in sorted(scripts)] == [
        "assets/javascripts/bundle.min.js",
        "assets/javascripts/workers/search.min.js",
    ]
