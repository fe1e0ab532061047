"""The page about licences names all that others made, and the texts are there."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import words


@pytest.fixture(scope="module")
def page(site: Path) -> HtmlElement:
    return html.parse(str(site / "licences" / "index.html")).getroot()


def rows(page: HtmlElement, number: int) -> list[HtmlElement]:
    (table,) = page.xpath(f"(//article//table)[{number}]")
    return table.xpath("tbody/tr")


def test_the_texts_of_licences_are_published_as_their_packages_bring_them(
    site: Path, page: HtmlElement
) -> None:
    links = [link for row in rows(page, 1) for link in row.xpath("td[3]/a/@href")]
    texts = [(site / "licences" / link).resolve() for link in links]
    assert len(texts) == len(rows(page, 1)) == len(list((site / "assets" / "licences").iterdir()))
    (mit,) = [text for text in texts if text.name == "material.txt"]
    assert mit.read_text("utf-8") == distribution("mkdocs-material").read_text("licenses/LICENSE")
    assert "Martin Donath" in mit.read_text("utf-8")
    assert all("icense" in text.read_text("utf-8") for text in texts)


def test_every_project_within_the_scripts_and_styles_of_the_theme_is_named(
    site: Path, page: HtmlElement
) -> None:
    found = set()
    for file in (site / "assets").rglob("*.map"):
        for source in json.loads(file.read_text("utf-8"))["sources"]:
            found |= set(re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", source))
    assert "lunr" in found
    assert {words(row.xpath("td")[0]) for row in rows(page, 2)} == found


def test_no_script_is_published_that_no_page_uses(site: Path) -> None:
    scripts = [file.relative_to(site).as_posix() for file in site.rglob("*.min.js")]
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".", script) for script in sorted(scripts)] == [
        "assets/javascripts/bundle.min.js",
        "assets/javascripts/workers/search.min.js",
    ]


def test_about_leads_to_it(site: Path) -> None:
    about = html.parse(str(site / "about" / "index.html")).getroot()
    assert "../licences/" in about.xpath("//article//a/@href")
