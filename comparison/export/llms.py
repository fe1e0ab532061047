"""A list of pages for language models, in the shape that llmstxt.org proposes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from comparison.export.site import API, Site
from comparison.project import Comparison
from comparison.render.templating import render

PATH = "llms.txt"


class Listed(NamedTuple):
    """A page of the navigation."""

    title: str
    url: str  # below the site's root
    description: str


class Section(NamedTuple):
    """A section of the navigation."""

    title: str
    pages: tuple[Listed, ...]


def text(data: Comparison, description: str, sections: Iterable[Section], site: Site) -> str:
    """Write the list: what the site is, its pages by section, and the data."""
    text = render(
        PATH,
        matrix=data.matrix,
        name=site.name,
        description=description,
        sections=sections,
        api=API,
        refer=site.links_from(PATH),
    )
    return f"{text}\n"
