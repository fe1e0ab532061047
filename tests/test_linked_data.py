"""What pages are in the words of schema.org, and that no text breaks out of it."""

from __future__ import annotations

import json
from urllib.parse import urljoin

from lxml import html
from project import ROOT, read

from comparison.export import linked_data
from comparison.export.linked_data import About

MATRIX = read(ROOT).matrix
SITE = "Working with Web Frameworks"
PAGE = About("compare/", "Compare", "The whole matrix.")


def url(path: str) -> str:
    return urljoin("https://site.example.org/below/", path)


def test_no_text_ends_the_script_or_starts_markup() -> None:
    hostile = '</script><script>alert(1)</script> <!-- & \u2028 ]]> \\ " é'
    element = linked_data.script(
        linked_data.article(SITE, About("", hostile, hostile), "2026-01-01", None)
    )
    assert not set("<>&\u2028") & set(str(element).partition(">")[2].removesuffix("</script>"))
    page = html.document_fromstring(f"<!doctype html><title>A page</title>{element}<p>after")
    (script,) = page.xpath("//script")
    assert json.loads(script.text)["headline"] == hostile


def test_an_article_has_the_date_of_the_data() -> None:
    thing = linked_data.article(SITE, PAGE, "2026-11-23", url)
    assert (thing["@context"], thing["@type"]) == ("https://schema.org", "Article")
    assert (thing["headline"], thing["description"]) == (PAGE.title, PAGE.description)
    assert thing["dateModified"] == "2026-11-23"
    assert thing["url"] == "https://site.example.org/below/compare/"
    assert thing["license"].startswith("https://creativecommons.org/licenses/by-sa/4.0")
    assert "image" not in thing
    assert linked_data.article(SITE, PAGE._replace(image="x.png"), "", url)["image"] == "x.png"


def test_the_dataset_names_its_files_by_whole_addresses() -> None:
    files = ["api/v1/matrix.json", "api/v1/matrix.csv"]
    thing = linked_data.dataset(SITE, PAGE, MATRIX, url, files)
    assert thing["@type"] == "Dataset"
    *others, last = (framework.name for framework in MATRIX.frameworks.values())
    assert thing["name"] == f"{', '.join(others)} and {last} compared, feature by feature"
    assert thing["dateModified"] == MATRIX.vocabulary.checked
    assert thing["creator"] == {"@type": "Organization", "name": SITE}
    assert thing["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": f"https://site.example.org/below/{path}",
        }
        for path, kind in zip(files, ("application/json", "text/csv"), strict=True)
    ]
    assert "Security" in thing["keywords"]


def test_without_an_address_of_the_site_nothing_has_one() -> None:
    for thing in (
        linked_data.website(SITE, PAGE, None),
        linked_data.article(SITE, PAGE, "2026-11-23", None),
        linked_data.dataset(SITE, PAGE, MATRIX, None, ["api/v1/matrix.json"]),
    ):
        assert not {"url", "image", "distribution"} & set(thing)


def test_breadcrumbs_are_numbered_from_the_home_page() -> None:
    way = [("", SITE), ("compare/", "Compare"), ("compare/security/", "Security")]
    items = linked_data.breadcrumbs(way, url)["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, SITE, "https://site.example.org/below/"),
        (2, "Compare", "https://site.example.org/below/compare/"),
        (3, "Security", "https://site.example.org/below/compare/security/"),
    ]
