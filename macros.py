"""Registers the macros: loads the data once a build, and hands it to the library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_relative_url

ROOT = Path(__file__).parent
# MkDocs neither puts the project on the path nor forgets its modules when it builds again.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
for _name in [name for name in sys.modules if name.partition(".")[0] == "comparison"]:
    del sys.modules[_name]

import comparison  # noqa: E402
from comparison.data.problems import count  # noqa: E402
from comparison.export import search  # noqa: E402
from comparison.pages import macro_calls, registry  # noqa: E402
from comparison.pages.blocks import Blocks  # noqa: E402
from comparison.repository import Repository, web_address  # noqa: E402

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin

#: The page on which the rows of the matrix stand.
ROWS = "compare/index.md"

log = get_plugin_logger("comparison")


def define_env(env: MacrosPlugin) -> None:
    """Called by mkdocs-macros once a build, before any page."""
    found, problems = comparison.read(ROOT)
    if found is None:
        lines = ["problems in the data:", *map(str, problems), count(len(problems))]
        raise PluginError("\n".join(lines))
    # For the hooks; not among the variables, all of which the plugin writes as JSON.
    env.comparison = found  # type: ignore[attr-defined]
    env.conf.extra["checked"] = found.matrix.vocabulary.checked
    repository = Repository(web_address(env.conf.repo_url or ""), env.conf.extra.get("branch", ""))
    env.conf.repo_url = repository.address
    # Without a repository none, of which MkDocs would warn.
    env.conf.edit_uri = f"{repository.edit('docs')}/" if repository.address else None
    global site
    site = Site(env, found, repository)
    # In place of the plugin's own rendering, which would execute what a page holds.
    env.render = site.render  # type: ignore[method-assign]


def on_post_build(env: MacrosPlugin) -> None:
    """Called by mkdocs-macros after the last page, before the search index is written."""
    if site.problems:
        raise PluginError(f"{count(site.problems)} in pages, see above")
    index = env.conf.plugins["material/search"].search_index
    search.weigh(index.entries, {page.url for page in env.variables["navigation"].pages})
    index.entries.extend(search.entries(site.comparison.matrix, site.address))


class Site:
    """One build: the data, the macros for pages, and where links lead."""

    def __init__(self, env: Any, found: comparison.Comparison, repository: Repository) -> None:
        self.env = env
        self.comparison = found
        self.problems = 0
        self.blocks = blocks = Blocks()
        env.conf.markdown_extensions.append(blocks)
        docs = Path(env.conf.docs_dir)
        self.macros = registry.macros(found, docs, self.link, repository, blocks.keep)
        self.macros["contributing"] = (ROOT / "CONTRIBUTING.md").read_text

    def render(self, markdown: str, force_rendering: bool = False) -> str:
        """Replace the macro calls of a page, or of its title."""
        file = self.env.page.file
        before = max(0, file.content_string.count("\n") - markdown.count("\n"))
        told = markdown is not self.env.markdown  # a heading again, as a title

        def complain(line: int, what: str) -> None:
            if not told:
                self.problems += 1
                log.error("docs/%s:%d: %s", file.src_uri, before + line, what)

        expanded = macro_calls.expand(markdown, self.macros, complain)
        return Markup(self.blocks.restore(expanded)).striptags() if told else expanded

    def address(self, target: str) -> str:
        """Return the address of `page.md`, `page.md#anchor` or `#row` below the site's root."""
        page, hash_, anchor = target.partition("#")
        file = self.env.variables["files"].get_file_from_path(page or ROWS)
        if file is None:
            raise PluginError(f"docs/{page or ROWS} is missing, and the data links to it")
        return f"{file.url}{hash_}{anchor}"

    def link(self, target: str) -> str:
        """Return the same address, relative to the page at hand."""
        address, hash_, anchor = self.address(target).partition("#")
        here: str = self.env.page.url
        if hash_ and address == here:
            return f"#{anchor}"
        return f"{get_relative_url(address, here)}{hash_}{anchor}"


site: Site
