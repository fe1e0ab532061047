"""Publish the data for programs, its schemas and licences, as a MkDocs hook.

They are files before pages are read, so that Markdown can link to them.
"""

import shutil
from collections.abc import Callable
from copy import copy
from functools import partial
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import material
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from comparison import export
from comparison.background import Background
from comparison.export import editor_schemas, text_pages
from comparison.export.addresses import API, SiteAddresses
from comparison.export.search_entries import Entry
from comparison.render.templating import render

#: Lists the pages; written once their titles and descriptions are known.
LISTED = "llms.txt"
#: The licences of what others made and the site contains, as Material brings them.
LICENCES = "assets/licences"
_folder = TemporaryDirectory(ignore_cleanup_errors=True)  # of files on their way into the site
#: By path of a page and of the file with its Markdown: the entries of the page in the search.
_pages: Background[tuple[str, str], list[Entry]] = Background()


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Add the files for programs, once macros.py has read the data, and start to fill them."""
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    data = site.data
    icons = Path(material.__path__[0], "templates", ".icons")
    schemas = editor_schemas.documents(data.known).items()
    makers = export.files(data, site.addresses) | {f"schema/{name}": each for name, each in schemas}
    tasks = {}
    for path, make in makers.items():
        tasks[path] = partial(_write, make, f"{_folder.name}/{path}")
        files.append(File.generated(config, path, abs_src_path=f"{config.site_dir}/{path}"))
    site.exported.start(tasks)
    made = {
        f"{LICENCES}/material.txt": distribution("mkdocs-material").read_text("licenses/LICENSE"),
        f"{LICENCES}/material-design-icons.txt": (icons / "material/LICENSE").read_text("utf-8"),
        f"{LICENCES}/font-awesome.txt": (icons / "fontawesome/LICENSE.txt").read_text("utf-8"),
        "assets/packages.css": render("packages.css", matrix=data.matrix),
        LISTED: "",
    }
    for path, text in made.items():
        files.append(File.generated(config, path, content=text or ""))
    if not config.site_url:  # no address to write into it
        config.theme.static_templates.discard("sitemap.xml")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Wait for the files for programs, and start to read the finished pages.

    Pages are read for their Markdown, and for the search in the plugin's place.
    """
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    search: Any = config.plugins["material/search"]
    listed = render(
        LISTED,
        matrix=site.data.matrix,
        config=config,
        home=files.src_uris["index.md"].page,
        items=site.env.variables["navigation"].items,
        api=API,
        refer=site.addresses.links_from(LISTED),
    )
    files.src_uris[LISTED].content_string = f"{listed}\n"
    for path in site.exported.results():  # now that no page was refused
        place = Path(config.site_dir, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(f"{_folder.name}/{path}", place)
    index = search.search_index
    tasks = {}
    for page in (each.page for each in files.documentation_pages() if each.page):
        file = f"{_folder.name}/{hash((page.url, page.title, page.content)):x}"
        tasks[page.file.src_uri, file] = partial(_read, page, file, site.addresses, copy(index))
    _pages.start(tasks)
    config.plugins.events["page_context"].remove(search.on_page_context)
    site.pages = _pages


@event_priority(-100)  # after the hooks that refuse a build
def on_post_build(config: MkDocsConfig) -> None:
    """Add each page as Markdown, too, and lead old addresses on to new ones."""
    for path, place in _pages.results():
        target = Path(config.site_dir, text_pages.path_of(path))
        try:
            target.hardlink_to(place)
        except OSError:  # of another file system
            shutil.copyfile(place, target)
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    for old, new in config.extra["moved"].items():
        file = Path(config.site_dir, old, "index.html")
        if not file.exists():
            file.parent.mkdir()
            page = render("moved.html", config=config, to=f"../{site.address(new)}")
            file.write_text(page, "utf-8")


def _write(make: Callable[[], str], place: str) -> None:
    """Write a text to a file, so that no build holds all of them."""
    write_file(make().encode(), place)


def _read(page: Page, place: str, site: SiteAddresses, index: Any) -> list[Entry]:
    """Write a page as Markdown, and return its entries, which an index of the search makes."""
    refer = site.links_from(text_pages.path_of(page.file.src_uri))
    _write(partial(text_pages.markdown, page.content or "", page.url, refer), place)
    index.entries = []
    index.add_entry_from_context(page)
    return list(index.entries)
