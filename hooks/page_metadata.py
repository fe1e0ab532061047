"""What links to the pages look like elsewhere, as a MkDocs hook: a picture, JSON-LD and robots.txt.

Whole addresses are made only where the site's own address is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin

from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup
    from mkdocs.config.defaults import MkDocsConfig

    from comparison.model.matrix import Matrix

#: The page of the whole matrix, and the files in which it may be had, where they are published.
MATRIX = "compare/index.md"
DOWNLOADS = ("api/v1/matrix.json", "api/v1/matrix.csv")
#: The picture that links to any page are shown with.
CARD = "assets/card.png"


class Head(NamedTuple):
    """What partials/head.html writes of a page; `image` is "" without an address of the site."""

    title: str
    description: str
    image: str
    script: Markup


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Called by MkDocs once all pages are read, and before any is written."""
    if "macros" not in config.plugins:
        return env  # pages without data, such as those that tools/bench.py compares with
    macros: Any = config.plugins["macros"]
    matrix: Matrix = macros.comparison.matrix
    pages = [file.page for file in files.documentation_pages() if file.page]
    env.globals["heads"] = {page.file.src_uri: _head(page, matrix, config, files) for page in pages}
    files.append(File.generated(config, "robots.txt", content=robots(config.site_url)))
    return env


def on_post_template(output_content: str, template_name: str, **_: object) -> str:
    """Called by MkDocs for what is no page. Without addresses there is no sitemap to write."""
    if template_name == "sitemap.xml" and "<loc>" not in output_content:
        return ""
    return output_content


def robots(site_url: str | None) -> str:
    """What robots may read: all of it, and the sitemap first where it has an address."""
    text = "User-agent: *\nAllow: /\n"
    return text + (f"Sitemap: {urljoin(site_url, 'sitemap.xml')}\n" if site_url else "")


def _head(page: Page, matrix: Matrix, config: MkDocsConfig, files: Files) -> Head:
    # Not before, because macros.py reads the library anew for each build.
    from comparison.export import linked_data

    title = str(page.meta.get("title") or page.title)
    description = str(page.meta.get("description") or config.site_description)
    above = _above(page, files)
    image = urljoin(config.site_url, CARD) if config.site_url else ""
    url = partial(urljoin, config.site_url) if config.site_url else None
    about = linked_data.About(page.url, title, description, image)
    if page.is_homepage:
        things = [linked_data.website(config.site_name, about, url)]
    elif page.file.src_uri == MATRIX:
        published = [path for path in DOWNLOADS if files.get_file_from_path(path)]
        things = [linked_data.dataset(config.site_name, about, matrix, url, published)]
    else:
        checked = matrix.vocabulary.checked
        things = [linked_data.article(config.site_name, about, checked, url)]
    if url and not page.is_homepage:
        steps = [found for item in above if (found := _page(item)) and found != page]
        way = [("", config.site_name), *((step.url, str(step.title)) for step in [*steps, page])]
        things.append(linked_data.breadcrumbs(way, url))
    return Head(title, description, image, linked_data.script(things))


def _above(page: Page, files: Files) -> Sequence[Section | Page]:
    """Where a page stands, from the top: its sections; outside of the nav `a.md` for `a/b.md`."""
    folder = page.file.src_uri.rpartition("/")[0]
    parent = files.get_file_from_path(f"{folder}.md")
    if page.parent is None and parent and parent.page:
        return [*_above(parent.page, files), parent.page]
    return [item for item in page.ancestors if isinstance(item, Section)][::-1]


def _page(item: Section | Page) -> Page | None:
    """The page of a section, if it has one."""
    if isinstance(item, Page):
        return item
    first = item.children[0] if item.children else None
    return first if isinstance(first, Page) and first.is_index else None
