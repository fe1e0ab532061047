"""What a page is, in the words of schema.org, for what reads pages without a reader: JSON-LD.

Addresses stand in it only where the site knows its own: `url` turns an address below the site's
root into a whole one, or is None.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from comparison.model.matrix import Matrix
from comparison.render.filters import joined

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
LANGUAGE = "en"
#: What the matrix says of each feature and framework.
MEASURED = (
    "Level of support",
    "On or off by default",
    "Version that brought it",
    "Packages that add it, with version and date",
    "Sources",
)
#: The kinds of files in which the matrix may be had, by the ends of their names.
KINDS = {"json": "application/json", "csv": "text/csv"}

Url = Callable[[str], str]
Thing = dict[str, Any]


class About(NamedTuple):
    """A page: its address below the root, what it says of itself, and the address of its card."""

    path: str
    title: str
    description: str
    image: str = ""


def website(site: str, page: About, url: Url | None) -> Thing:
    """Describe the home page, which stands for the whole site."""
    return _page("WebSite", site, page, url) | {"name": site}


def article(site: str, page: About, checked: str, url: Url | None) -> Thing:
    """Describe an article; `checked` is the day on which the data was checked."""
    return _page("Article", site, page, url) | {
        "headline": page.title,
        "dateModified": checked,
        "author": _organisation(site),
    }


def dataset(
    site: str, page: About, matrix: Matrix, url: Url | None, files: Iterable[str] = ()
) -> Thing:
    """Describe the page of the whole matrix, with the files that hold it, by path."""
    frameworks = joined([framework.name for framework in matrix.frameworks.values()])
    thing = _page("Dataset", site, page, url) | {
        "name": f"{frameworks} compared, feature by feature",
        "dateModified": str(matrix.vocabulary.checked),
        "creator": _organisation(site),
        "isAccessibleForFree": True,
        "keywords": [str(category.name) for category in matrix.vocabulary.categories.values()],
        "variableMeasured": list(MEASURED),
    }
    downloads = [
        {
            "@type": "DataDownload",
            "encodingFormat": KINDS[path.rpartition(".")[2]],
            "contentUrl": url(path),
        }
        for path in files
        if url
    ]
    return thing | ({"distribution": downloads} if downloads else {})


def breadcrumbs(way: Iterable[tuple[str, str]], url: Url) -> Thing:
    """Describe the pages from the first to the one at hand, each by its path and title."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": title, "item": url(path)}
            for position, (path, title) in enumerate(way, 1)
        ],
    }


def script(thing: Mapping[str, Any] | list[Thing]) -> Markup:
    """Return things as an element of HTML, whatever is in their texts."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":  # in JSON they stand in texts only, where this says the same
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))


def _page(kind: str, site: str, page: About, url: Url | None) -> Thing:
    thing: Thing = {
        "@context": "https://schema.org",
        "@type": kind,
        "description": page.description,
        "inLanguage": LANGUAGE,
        "license": LICENCE,
    }
    if url:
        thing["url"] = url(page.path)
        if page.image:
            thing["image"] = page.image
    return thing


def _organisation(site: str) -> Thing:
    return {"@type": "Organization", "name": site}
