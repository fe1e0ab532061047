"""The matrix -> entries of a search index, so that a search finds rows and packages by name.

Material looks for a word in titles before texts, and counts a page two and a half times as much as
a section; a boost multiplies that. Rows and packages are sections there: without a boost a row
would come after the page of its own proof.
"""

from collections.abc import Collection, Iterable, Iterator
from html import escape
from typing import Any

from markupsafe import Markup

from comparison.fields.markup import Link
from comparison.model.matrix import Feature, Matrix, Package
from comparison.render.templating import render

#: What a page that the navigation names counts, and what a row or a package does. For the same word
#: in the title the page comes first, then the row, and then its proof, whose page counts 1.
PAGE, ROW = 3, 4
#: Added to what an entry with a second name counts.
NAMED_TWICE = 2

Entry = dict[str, Any]


def entries(matrix: Matrix, link: Link) -> Iterator[Entry]:
    """Make entries of Material's index: `location`, `title`, `text` (HTML) and `boost`."""
    for row in matrix.rows():
        text = render("search.html", row=row, matrix=matrix)
        yield _entry(link(f"#{row.id}"), row, text)
    for package in matrix.packages.values():
        text = Markup("<p>{}</p>").format(package.about.plain)
        yield _entry(link(f"packages.md#{package.id}"), package, text)


def boost_pages(pages: Iterable[Entry], addresses: Collection[str]) -> None:
    """Boost the entries of the pages at these addresses."""
    for entry in pages:
        if entry["location"] in addresses:
            entry["boost"] = PAGE


def _entry(location: str, named: Feature | Package, text: Markup) -> Entry:
    title, boost = str(named.name), ROW
    if named.also:
        title += f" ({', '.join(named.also)})"
        boost += NAMED_TWICE
    return {
        "location": location,
        "title": escape(title, quote=False),
        "text": str(text),
        "boost": boost,
    }
