"""Give templates what they need about a page, and name one that fails, as a MkDocs hook."""

import traceback
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import material
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from comparison.render.formats import joined
from comparison.render.templating import COMPILED

ROOT = Path(__file__).parent.parent


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Put `a/b.md`, which the navigation does not name, beside `a.md`."""
    for file in files.documentation_pages():
        parent = files.get_file_from_path(f"{PurePosixPath(file.src_uri).parent}.md")
        if parent and parent.page and file.page:
            file.page.parent = parent.page.parent


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give templates the data, the pages above one, and a cache."""
    env.bytecode_cache = COMPILED
    # Ours in partials/ includes Material's in templates/partials/.
    env.loader = FileSystemLoader([*config.theme.dirs, *material.__path__])
    env.globals["navigations"] = {}
    env.filters["joined"] = joined
    env.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    env.globals |= {"matrix": site.data.matrix, "repository": site.repository}
    env.globals["pages_above"] = partial(pages_above, files)


def on_build_error(error: Exception, **_: Any) -> None:
    """Name the template of the project that is at fault where a build fails."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix == ".html" and path.is_relative_to(ROOT):
            place = f"{path.relative_to(ROOT).as_posix()}:{frame.lineno}"
            raise PluginError(f"{place}: {type(error).__name__}: {error}") from error


def pages_above(files: Files, page: Page) -> list[Page]:
    """Return the pages above one: `a.md` for `a/b.md`, else the first pages of its sections."""
    parent = files.get_file_from_path(f"{PurePosixPath(page.file.src_uri).parent}.md")
    if parent and parent.page:
        return [*pages_above(files, parent.page), parent.page]
    sections = [item for item in page.ancestors if isinstance(item, Section) and item.children]
    firsts = [section.children[0] for section in reversed(sections)]
    return [each for each in firsts if isinstance(each, Page) and each.is_index and each != page]
