"""Reject disallowed files, front matter and Markdown, as a MkDocs hook.

All that is wrong is named with its file, and line where it is known, and nothing is built. The
rules themselves are in the library: docs_files.py, page_source.py and page_tree.py. What finished
pages may hold is checked by content_security_policy.py.
"""

from __future__ import annotations

import html
import logging
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

log = get_plugin_logger("gate")


class Gate:
    """One build: the page at hand, what the pages say of themselves, and how much was refused."""

    def __init__(self) -> None:
        self.found = 0
        self.page: Page | None = None
        self.meta: dict[str, dict[str, Any]] = {}

    def refuse(self, where: str, what: str) -> None:
        """Tell of something that may not be in the site."""
        self.found += 1
        log.error("%s: %s", where, what)

    def complain(self, what: str, found: str) -> None:
        """Tell of something in the page at hand, at the first line that holds a text."""
        assert self.page
        text = self.page.file.content_string
        at = text.find(found)
        if at < 0:  # perhaps written as an entity
            entities = re.finditer("&#?[0-9A-Za-z]+;", text)
            at = next(
                (entity.start() for entity in entities if html.unescape(entity[0]) == found), -1
            )
        line = f":{text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
        self.refuse(f"docs/{self.page.file.src_uri}{line}", what)

    def close(self) -> None:
        """Raise PluginError where something was found, so that nothing is built."""
        if self.found:
            raise PluginError(f"{self.found} not allowed in the site, see above")


gate = Gate()


class Visible(logging.Filter):
    """Shows control characters of messages, so that no page commands a terminal or CI."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a message, and each line that starts as a command to CI does."""
        from comparison.data.problems import visible

        lines = map(visible, record.getMessage().split("\n"))
        record.msg = "\n".join(re.sub(r"^(\s*)(::|##\[)", r"\1\\\2", line) for line in lines)
        record.args = ()
        return True


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before any file is looked for: addresses, and links out of docs/."""
    from comparison.data.urls import is_host
    from comparison.pages.page_tree import PageTree
    from comparison.repository import web_address

    global gate
    gate = Gate()
    for handler in logging.getLogger("mkdocs").handlers:
        if not any(isinstance(each, Visible) for each in handler.filters):
            handler.addFilter(Visible())
    # What is no web address at all makes no link to the repository.
    addresses = {"site_url": config.site_url, "repo_url": web_address(config.repo_url or "")}
    for name, url in addresses.items():
        if url and not is_host(url):
            gate.refuse(f"mkdocs.yml: {name}", f"'{url}' is no address of a site")
    for path in links(Path(config.docs_dir)):
        gate.refuse(f"docs/{path}", "a symbolic link; put the file itself there")
    gate.close()
    config.markdown_extensions.append(PageTree(gate.complain))


def links(folder: Path) -> Iterator[str]:
    """Find the symbolic links in a folder, which MkDocs would follow, by their paths within it."""
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            if (path := Path(base, name)).is_symlink():
                yield path.relative_to(folder).as_posix()


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Called by MkDocs with all files, before any is read."""
    from comparison.pages import docs_files

    made = dict.fromkeys(config.theme.static_templates, "the theme")
    for file in files:
        if file.src_dir != config.docs_dir or not file.inclusion.is_included():
            continue
        where = f"docs/{file.src_uri}"
        if what := docs_files.misplaced(file.src_uri):
            gate.refuse(where, what)
        if any(Path(folder, file.src_uri).exists() for folder in config.theme.dirs):
            gate.refuse(where, "has the address of a file of the theme")
        # Some file systems don't tell capital letters from small ones.
        address = file.dest_uri.lower()
        if (other := made.setdefault(address, where)) != where:
            gate.refuse(where, f"has the address of {other}")
        for place, what in docs_files.unreadable(file.src_uri, file.content_bytes):
            gate.refuse(f"{where}:{place}", what)
    gate.close()


@event_priority(-100)
def on_page_read_source(page: Page, **_: Any) -> str:
    """Called by MkDocs for the text of a page: keeps what is before the Markdown for later.

    The empty line at the start is where MkDocs would look for more of that.
    """
    from comparison.data.problems import Problems
    from comparison.pages import page_source

    problems = Problems()
    source = page_source.read(page.file.content_string, f"docs/{page.file.src_uri}", problems)
    for problem in problems:
        gate.refuse(f"{problem.path}:{problem.line}:{problem.column}", problem.message)
    gate.meta[page.file.src_uri] = source.meta
    return f"\n{source.markdown}"


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> None:
    """Called by MkDocs with a page that has been read, before its macros are called."""
    gate.page = page
    page.meta = gate.meta[page.file.src_uri]


@event_priority(100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Called by MkDocs when all pages have become HTML, and before any is written.

    From here on, templates escape all that they print, and titles are plain text.
    """
    env.autoescape = True
    config.copyright = Markup(config.copyright or "")
    for file in files.documentation_pages():
        gate.page = page = file.page
        assert page
        if "title" not in page.meta:  # the text of a heading, as HTML
            page.title = html.unescape(str(page.title))
        if re.search('[<>"]', str(page.title)):
            gate.complain("a title with < > or straight double quotes", "# ")
        _plain(page.toc)
    gate.close()


def _plain(contents: Iterable[AnchorLink]) -> None:
    """Turn the titles of a table of contents, which are HTML, into text."""
    for item in contents:
        item.title = Markup(item.title).striptags()
        _plain(item.children)


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, **_: Any) -> None:
    """Called by MkDocs before it fills in a template, and after the search has read the page."""
    page.content = Markup(page.content)
