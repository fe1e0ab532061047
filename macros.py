"""Register the macros: read the data once a build, and hand it to the library."""

from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_relative_url

import comparison
from comparison import highlighting
from comparison.background import Background
from comparison.data.problems import count
from comparison.export.addresses import SiteAddresses
from comparison.export.search_entries import Entry, boost_pages, entries
from comparison.model.matrix import GlossaryTerm
from comparison.pages import macro_calls, registry
from comparison.pages.blocks import Blocks
from comparison.pages.glossary import Glossary
from comparison.render.templating import Renderer, part
from comparison.repository import Repository

ROOT = Path(__file__).parent
#: The page with the rows of the matrix.
ROWS = "compare/index.md"

log = get_plugin_logger("comparison")


def define_env(env: Any) -> None:
    """Read the data, and replace the macro calls of pages: mkdocs-macros calls this first."""
    data, problems = comparison.read(ROOT)
    if data is None:
        lines = ["problems in the data:", *map(str, problems), count(len(problems))]
        raise PluginError("\n".join(lines))
    # For the hooks; not among the variables, all of which the plugin writes as JSON.
    env.site = Site(env, data)
    # In place of the plugin's own rendering, which would execute what a page holds.
    env.render = env.site.render


def on_post_build(env: Any) -> None:
    """Fail where a page was wrong; add pages, rows and packages to the search."""
    if env.site.problems:
        raise PluginError(f"{count(env.site.problems)} in pages, see above")
    index = env.conf.plugins["material/search"].search_index
    for found in env.site.pages.results().values():
        index.entries.extend(map(dict, found))
    boost_pages(index.entries, {page.url for page in env.variables["navigation"].pages})
    index.entries.extend(entries(env.site.data.matrix, env.site.address))


class Site:
    """One build: the data, the macros for pages, and where links lead."""

    def __init__(self, env: Any, data: comparison.Comparison) -> None:
        self.env = env
        self.data = data
        self.problems = 0
        #: The page that first links to an address and an anchor.
        self.anchors: dict[tuple[str, str], str] = {}
        self.blocks = Blocks()
        # See hooks/publish.py.
        self.exported: Background[str, None] = Background()
        self.pages: Background[Any, list[Entry]] = Background()
        glossary = Glossary(data.glossary.values(), self.explain)
        env.conf.markdown_extensions.extend([self.blocks, glossary])
        self.repository = Repository(env.conf.repo_url or "", env.conf.extra.get("branch", ""))
        self.addresses = SiteAddresses(env.conf.site_name, env.conf.site_url or "", self.address)
        docs = Path(env.conf.docs_dir)
        renderer = Renderer(data, docs, self.link, self.repository, self.blocks.keep)
        self.macros = registry.macros(renderer)
        programs = [each for proof in data.proofs.values() for each in proof.programs.values()]
        highlighting.start(docs, [program.removeprefix("docs/") for program in programs])
        self.macros["contributing"] = lambda: (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    def render(self, markdown: str, force_rendering: bool = False) -> str:
        """Replace the macro calls of a page, or of its title."""
        file = self.env.page.file
        before = file.content_string.count("\n") - markdown.count("\n")
        is_title = markdown is not self.env.markdown  # which the plugin renders, too
        if not is_title:
            self.blocks.kept.clear()  # of the page before

        def complain(line: int, what: str) -> None:
            if not is_title:
                self.problems += 1
                log.error("docs/%s:%d: %s", file.src_uri, before + line, what)

        expanded = macro_calls.expand(markdown, self.macros, complain, registry.ALONE)
        return Markup(self.blocks.restore(expanded)).striptags() if is_title else expanded

    def explain(self, term: GlossaryTerm, word: str) -> str:
        """Return what stands for a term with its explanation in the page at hand."""
        return self.blocks.keep(part("term", term, word, self.link))

    def address(self, target: str) -> str:
        """Return the address of `page.md`, `page.md#anchor` or `#row` below the site's root."""
        page, hash_, anchor = target.partition("#")
        file = self.env.variables["files"].src_uris.get(page or ROWS)
        if file is None:
            raise PluginError(f"docs/{page or ROWS} is missing, and the data links to it")
        return f"{file.url}{hash_}{anchor}"

    def link(self, target: str) -> str:
        """Return the same address, relative to the page at hand."""
        address, hash_, anchor = self.address(target).partition("#")
        here: str = self.env.page.url
        if hash_:
            self.anchors.setdefault((address, anchor), self.env.page.file.src_uri)
        if hash_ and address == here:
            return f"#{anchor}"
        return f"{get_relative_url(address, here)}{hash_}{anchor}"
