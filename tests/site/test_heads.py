"""What links to the built pages look like elsewhere, with and without the site's address."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement
from project import HOST, ROOT, read

MATRIX = read(ROOT).matrix
Pages = dict[str, HtmlElement]


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


def file_of(site: Path, address: str) -> Path:
    """The file of a whole address."""
    assert address.startswith(HOST), address
    return site / address.removeprefix(HOST)


def test_every_page_says_what_it_is_and_where(there: Pages) -> None:
    for address, page in there.items():
        said = tags(page)
        assert said["og:url"] == HOST + address
        assert page.xpath("//link[@rel='canonical']/@href") == [HOST + address]
        assert said["og:type"] == ("article" if address else "website")
        assert said["og:site_name"] == "Working with Web Frameworks"
        (title,) = page.xpath("//head/title/text()")
        assert title == f"{said['og:title']} - {said['og:site_name']}"
        assert [said["og:description"]] == page.xpath("//meta[@name='description']/@content")
        assert said["twitter:card"] == "summary_large_image"


def test_every_page_is_shown_with_the_picture_of_the_site(hosted: Path, there: Pages) -> None:
    said = [tags(page) for page in there.values()]
    (address,) = {each["og:image"] for each in said}
    picture = file_of(hosted, address).read_bytes()
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (1200, 630)
    assert {(each["og:image:width"], each["og:image:height"]) for each in said} == {("1200", "630")}
    assert all(each["og:image:alt"].startswith(each["og:site_name"]) for each in said)
    assert len(picture) <= 20_000


def test_without_an_address_no_tag_needs_one(pages: Pages) -> None:
    for page in pages.values():
        assert set(tags(page)) == {"og:type", "og:site_name", "og:title", "og:description"}
        assert not page.xpath("//link[@rel='canonical']")
        for thing in things(page).values():
            assert not {"url", "image", "distribution"} & set(thing)


def test_articles_the_dataset_and_the_site_say_what_they_are(there: Pages, pages: Pages) -> None:
    for built in (there, pages):
        for address, page in built.items():
            kind = {"": "WebSite", "compare/": "Dataset"}.get(address, "Article")
            found = things(page)
            assert set(found) - {"BreadcrumbList"} == {kind}
            assert [found[kind]["description"]] == page.xpath(
                "//meta[@name='description']/@content"
            )
            if kind != "WebSite":
                assert found[kind]["dateModified"] == MATRIX.vocabulary.checked


def test_the_dataset_leads_to_files_that_are_there(hosted: Path, there: Pages) -> None:
    dataset = things(there["compare/"])["Dataset"]
    for download in dataset.get("distribution", []):
        assert file_of(hosted, download["contentUrl"]).is_file()
    published = {path.name for path in (hosted / "api" / "v1").glob("matrix.*")}
    named = {path["contentUrl"].rpartition("/")[2] for path in dataset.get("distribution", [])}
    assert named == published


def test_breadcrumbs_lead_from_the_home_page_to_the_page(there: Pages) -> None:
    for address, page in there.items():
        if not address:
            assert "BreadcrumbList" not in things(page)
            continue
        items = [item["item"] for item in things(page)["BreadcrumbList"]["itemListElement"]]
        assert items[0] == HOST
        assert items[-1] == HOST + address
        assert {item.removeprefix(HOST) for item in items} <= set(there)
        assert len(set(items)) == len(items)
    between = {
        address: [
            item["item"].removeprefix(HOST)
            for item in things(there[address])["BreadcrumbList"]["itemListElement"][1:-1]
        ]
        for address in ("compare/", "compare/security/", "proofs/", "proofs/csrf/", "django/")
    }
    assert between == {
        "compare/": [],
        "compare/security/": ["compare/"],
        "proofs/": [],
        "proofs/csrf/": ["proofs/"],
        "django/": [],
    }


def test_the_sitemap_has_every_page_once(hosted: Path, there: Pages) -> None:
    tree = etree.parse(hosted / "sitemap.xml")
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [str(loc.text) for loc in tree.findall(".//s:loc", spaces)]
    assert sorted(found) == sorted(HOST + address for address in there)


def test_robots_may_read_all_and_are_told_of_the_sitemap_where_there_is_one(
    site: Path, hosted: Path
) -> None:
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    assert not (site / "sitemap.xml").exists()
    text = (hosted / "robots.txt").read_text()
    assert text == f"User-agent: *\nAllow: /\nSitemap: {HOST}sitemap.xml\n"


def test_a_missing_page_is_for_no_index_and_has_no_card(site: Path, hosted: Path) -> None:
    for folder in (site, hosted):
        page = html.parse(str(folder / "404.html")).getroot()
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert tags(page) == {}
        assert not page.xpath("//script[@type='application/ld+json']")
