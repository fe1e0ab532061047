"""Publish the data for programs, its schemas and licences, as a MkDocs hook.

They are files before pages are read, so that Markdown can link to them.
"""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import material
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from comparison import export
from comparison.export import editor_schemas, text_pages
from comparison.export.addresses import API
from comparison.render.templating import render

#: Lists the pages; written once their titles and descriptions are known.
LISTED = "llms.txt"
#: The licences of what others made and the site contains, as Material brings them.
LICENCES = "assets/licences"


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Called by MkDocs when macros.py has read the data and knows the files."""
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    data = site.data
    icons = Path(material.__path__[0], "templates", ".icons")
    made = {
        **export.files(data, site.published),
        **{f"schema/{name}": text for name, text in editor_schemas.documents(data.known).items()},
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
    """Called by MkDocs once all pages are read, before any file is written."""
    macros: Any = config.plugins["macros"]
    text = render(
        LISTED,
        matrix=macros.site.data.matrix,
        config=config,
        home=files.src_uris["index.md"].page,
        items=macros.variables["navigation"].items,
        api=API,
        refer=macros.site.published.links_from(LISTED),
    )
    files.src_uris[LISTED].content_string = f"{text}\n"


@event_priority(-100)  # after the hooks that refuse a build
def on_post_build(config: MkDocsConfig) -> None:
    """Called by MkDocs once all pages are written: write each as Markdown, too.

    Lead old addresses on to new ones.
    """
    macros: Any = config.plugins["macros"]
    for file in macros.variables["files"].documentation_pages():
        path = text_pages.path_of(file.src_uri)
        refer = macros.site.published.links_from(path)
        text = text_pages.markdown(file.page.content, file.url, refer)
        write_file(text.encode(), str(Path(config.site_dir, path)))
    template = config.theme.get_env().get_template("moved.html")
    for old, new in config.extra["moved"].items():
        file = Path(config.site_dir, old, "index.html")
        if not file.exists():
            file.parent.mkdir()
            file.write_text(template.render(config=config, to=f"../{new}"), "utf-8")
