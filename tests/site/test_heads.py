"""What links to the built pages look like elsewhere, with and without the site's address."""

import json
import struct
from pathlib import Path
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement
from project import HOST, Pages

from comparison import Comparison

#: The pages between the home page and some pages, for breadcrumbs.
BETWEEN = {
    "compare/": [],
    "compare/security/": ["compare/"],
    "proofs/": [],
    "proofs/csrf/": ["proofs/"],
    "django/": [],
}


def tags(page: HtmlElement) -> dict[str, str]:
    """What a page says to those who show links to it."""
    found = page.xpath("//meta[starts-with(@property, 'og:') or starts-with(@name, 'twitter:')]")
    names = [tag.get("property") or tag.get("name") for tag in found]
    assert len(names) == len(set(names))
    return {name: tag.get("content") for name, tag in zip(names, found, strict=True)}


def things(page: HtmlElement) -> dict[str, dict[str, Any]]:
    """The JSON-LD of a page by type."""
    (script,) = page.xpath("//head/script[@type='application/ld+json']")
    return {thing["@type"]: thing for thing in json.loads(script.text)}


def test_every_page_says_what_it_is_and_where(hosted: Path, there: Pages) -> None:
    pictures = set()
    for address, page in there.items():
        said = tags(page)
        assert page.xpath("//link[@rel='canonical']/@href") == [said["og:url"]] == [HOST + address]
        assert said["og:type"] == ("article" if address else "website")
        name = said["og:site_name"]
        assert name == "Working with Web Frameworks"
        assert page.xpath("//head/title/text()") == [f"{said['og:title']} - {name}"]
        assert page.xpath("//meta[@name='description']/@content") == [said["og:description"]]
        assert said["twitter:card"] == "summary_large_image"
        assert said["og:image:alt"].startswith(name)
        pictures.add((said["og:image"], said["og:image:width"], said["og:image:height"]))
    ((picture, *size),) = pictures
    content = (hosted / picture.removeprefix(HOST)).read_bytes()
    assert struct.unpack(">II", content[16:24]) == tuple(map(int, size)) == (1200, 630)
    assert len(content) <= 20_000


def test_without_an_address_no_tag_needs_one(pages: Pages) -> None:
    for page in pages.values():
        assert set(tags(page)) == {"og:type", "og:site_name", "og:title", "og:description"}
        assert not page.xpath("//link[@rel='canonical']")
        for thing in things(page).values():
            assert not {"url", "image", "distribution"} & set(thing)


def test_articles_the_dataset_and_the_site_say_what_they_are(
    hosted: Path, there: Pages, pages: Pages, data: Comparison
) -> None:
    for built in (there, pages):
        for address, page in built.items():
            kind = {"": "WebSite", "compare/": "Dataset"}.get(address, "Article")
            found = things(page)
            assert set(found) - {"BreadcrumbList"} == {kind}
            (description,) = page.xpath("//meta[@name='description']/@content")
            assert found[kind]["description"] == description
            if kind != "WebSite":
                assert found[kind]["dateModified"] == data.matrix.vocabulary.checked
    downloads = things(there["compare/"])["Dataset"]["distribution"]
    published = {f"{HOST}api/v1/{path.name}" for path in (hosted / "api/v1").glob("matrix.*")}
    assert {download["contentUrl"] for download in downloads} == published


def test_breadcrumbs_lead_from_the_home_page_to_the_page(there: Pages) -> None:
    assert "BreadcrumbList" not in things(there[""])
    for address in set(there) - {""}:
        items = things(there[address])["BreadcrumbList"]["itemListElement"]
        first, *between, last = [item["item"].removeprefix(HOST) for item in items]
        assert (first, last) == ("", address)
        assert set(between) <= set(there) - {first, last}
        assert between == BETWEEN.get(address, between)


def test_robots_may_read_all_and_are_told_of_every_page(
    site: Path, hosted: Path, there: Pages
) -> None:
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    assert not (site / "sitemap.xml").exists()
    text = (hosted / "robots.txt").read_text()
    assert text == f"User-agent: *\nAllow: /\nSitemap: {HOST}sitemap.xml\n"
    locs = etree.parse(hosted / "sitemap.xml").xpath("//*[local-name()='loc']/text()")
    assert sorted(locs) == sorted(HOST + address for address in there)


def test_a_missing_page_has_ways_on_and_no_card(site: Path, hosted: Path) -> None:
    for folder in (site, hosted):
        page = html.parse(str(folder / "404.html")).getroot()
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert tags(page) == {}
        assert not page.xpath("//script[@type='application/ld+json']")
        assert {"/compare/", "/choose/", "/questions/"} <= set(page.xpath("//article//a/@href"))
