"""Give templates what partials/head.html says of a page, as a MkDocs hook."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from comparison.render.filters import joined
from comparison.render.templating import COMPILED
from comparison.repository import Repository


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Called by MkDocs when it knows all pages: put `a/b.md` outside of the nav beside `a.md`."""
    for file in files.documentation_pages():
        parent = files.get_file_from_path(f"{PurePosixPath(file.src_uri).parent}.md")
        if parent and parent.page and file.page:
            file.page.parent = parent.page.parent


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Called by MkDocs once all pages are read, and before any is written."""
    env.bytecode_cache = COMPILED
    env.filters["joined"] = joined
    env.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    env.globals["matrix"] = config.plugins["macros"].site.data.matrix  # type: ignore[attr-defined]
    env.globals["repository"] = Repository(config.repo_url or "", config.extra["branch"])
    env.globals["pages_above"] = partial(pages_above, files)


def pages_above(files: Files, page: Page) -> list[Page]:
    """Return the pages above one: `a.md` for `a/b.md`, else the first pages of its sections."""
    parent = files.get_file_from_path(f"{PurePosixPath(page.file.src_uri).parent}.md")
    if parent and parent.page:
        return [*pages_above(files, parent.page), parent.page]
    sections = [item for item in page.ancestors if isinstance(item, Section) and item.children]
    firsts = [section.children[0] for section in reversed(sections)]
    return [each for each in firsts if isinstance(each, Page) and each.is_index and each != page]
