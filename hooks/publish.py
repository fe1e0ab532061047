"""Publishes the data for programs, as a MkDocs hook: files that Markdown can link to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from comparison import Comparison
    from comparison.export.site import Site

#: The page on which the rows of the matrix stand.
ROWS = "compare/index.md"
#: Lists the pages; written once their titles and descriptions are known.
LISTED = "llms.txt"


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs after macros.py has read the data, before any page is read."""
    if "macros" not in config.plugins:
        return  # pages without macros, such as those that tools/bench.py compares with
    # Here, because macros.py puts the library on the path, and renews it with each build.
    from comparison import export

    published = export.files(_data(config), _site(files, config))
    for path, text in {**published, LISTED: ""}.items():
        files.append(File.generated(config, path, content=text.encode()))


def on_env(env: Any, config: MkDocsConfig, files: Files, **_: Any) -> None:
    """Called by MkDocs once all pages are read, before any file is written."""
    if "macros" not in config.plugins:
        return
    from comparison.export import llms

    nav: Navigation = config.plugins["macros"].variables["navigation"]
    file = files.src_uris[LISTED]
    here = _site(files, config).at(LISTED)
    sections = [
        llms.Section(
            title, tuple(llms.Listed(str(page.title), page.url, _about(page)) for page in pages)
        )
        for title, pages in _sections(nav)
    ]
    about = config.site_description or ""
    file.content_string = llms.text(_data(config), about, sections, here)


def _data(config: MkDocsConfig) -> Comparison:
    """What macros.py has read."""
    found: Comparison = config.plugins["macros"].comparison
    return found


def _site(files: Files, config: MkDocsConfig) -> Site:
    from comparison.export.site import Site

    def link(target: str) -> str:
        page, hash_, anchor = target.partition("#")
        file = files.get_file_from_path(page or ROWS)
        if file is None:
            raise PluginError(f"docs/{page or ROWS} is missing, and the data links to it")
        return f"{file.url}{hash_}{anchor}"

    return Site(config.site_name, config.site_url or "", link)


def _sections(nav: Navigation) -> list[tuple[str, list[Page]]]:
    """The pages of the navigation by section; those that stand in none come first."""
    found: list[tuple[str, list[Page]]] = [("Pages", [])]
    for item in nav.items:
        if isinstance(item, Page):
            found[0][1].append(item)
        elif isinstance(item, Section):
            found.append((item.title, [page for page in item.children if isinstance(page, Page)]))
    return found


def _about(page: Page) -> str:
    return str(page.meta.get("description", ""))
