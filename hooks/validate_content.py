"""Reject disallowed files, front matter and Markdown, as a MkDocs hook.

All that is wrong is named with its file, and line where it is known, and nothing is built. The
rules are those of the library: file_rules.py, front_matter.py and markdown_rules.py. What finished
pages may hold is checked by content_security_policy.py.
"""

import html
import logging
import re
from collections.abc import Iterable
from os.path import exists
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from comparison.data.problems import Problems, count, visible
from comparison.data.urls import is_host
from comparison.pages import file_rules, front_matter
from comparison.pages.markdown_rules import PageTree

log = get_plugin_logger("content")

DOCS = Path(__file__).parent.parent / "docs"
#: What MkDocs says of a link: the page, and the rest with the link.
_LINK = r"Doc file '([^']+)' contains (.+? link '([^']+)'.*)"
#: An id in HTML.
_ID = re.compile(r' id="([^"]+)"')
#: Where something was refused in the build at hand.
refused: list[str] = []


def refuse(where: str, what: str) -> None:
    """Log something that may not be in the site."""
    refused.append(where)
    log.error("%s: %s", where, what)


def refuse_in_page(page: Page, what: str, text: str) -> None:
    """Log something in a page, at the line with a text, which may be written as an entity.

    Where several lines have it, say which.
    """
    source = page.file.content_string
    entities = re.findall("&#?[0-9A-Za-z]+;", source)
    written = [text, *(entity for entity in entities if html.unescape(entity) == text)]
    lines = [n for n, line in enumerate(source.split("\n"), 1) if any(x in line for x in written)]
    where = f"docs/{page.file.src_uri}" + "".join(f":{line}" for line in lines[:1])
    others = ", ".join(map(str, lines[1:10]))
    refuse(where, what + f" (or in line {others})" * (len(lines) > 1))


def stop_if_refused() -> None:
    """Raise PluginError where something was refused, so that nothing is built."""
    if refused:
        raise PluginError(f"{count(len(refused))} in docs/, see above")


def name_line(record: logging.LogRecord) -> bool:
    """Let a message of MkDocs about a link begin with the file and the line, as others do."""
    if found := re.fullmatch(_LINK, record.getMessage(), re.DOTALL):
        text = (DOCS / found[1]).read_text("utf-8")
        at = re.search(rf"\({re.escape(found[3])}[\s)]", text)
        line = f":{text[: at.start()].count(chr(10)) + 1}" if at else ""
        record.msg, record.args = f"docs/{found[1]}{line}: {found[2]}", ()
    return True


def show_control_characters(record: logging.LogRecord) -> bool:
    """Escape what a terminal would obey in a message, and lines that would be commands to CI."""
    lines = map(visible, record.getMessage().split("\n"))
    record.msg = "\n".join(re.sub(r"^(\s*)(::|##\[)", r"\1\\\2", line) for line in lines)
    record.args = ()
    return True


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Refuse wrong addresses and symbolic links, and have pages judged as they are read."""
    refused.clear()
    for handler in logging.getLogger("mkdocs").handlers:
        handler.addFilter(name_line)
        handler.addFilter(show_control_characters)
    for name in ("site_url", "repo_url"):
        if config[name] and not is_host(config[name]):
            refuse(f"mkdocs.yml: {name}", f"'{config[name]}' is no address of a site")
    docs = Path(config.docs_dir)
    for path in docs.rglob("*"):  # MkDocs would follow them
        if path.is_symlink():
            where = f"docs/{path.relative_to(docs).as_posix()}"
            refuse(where, "a symbolic link; put the file itself there")
    stop_if_refused()

    def complain(what: str, text: str) -> None:
        assert config._current_page
        refuse_in_page(config._current_page, what, text)

    config.markdown_extensions.append(PageTree(complain))  # type: ignore[arg-type]


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Refuse files by their names, addresses and characters, before any is read."""
    made = dict.fromkeys(config.theme.static_templates, "the theme")
    for file in files:
        if file.src_dir != config.docs_dir or not file.inclusion.is_included():
            continue
        where = f"docs/{file.src_uri}"
        if what := file_rules.misplaced(file.src_uri):
            refuse(where, what)
        if any(exists(f"{folder}/{file.src_uri}") for folder in config.theme.dirs):
            refuse(where, "has the address of a file of the theme")
        # Some file systems don't tell capital letters from small ones.
        if (other := made.setdefault(file.dest_uri.lower(), where)) != where:
            refuse(where, f"has the address of {other}")
        for at, what in file_rules.unreadable(file.src_uri, file.content_bytes):
            refuse(f"{where}:{at.line}:{at.column}", what)
    stop_if_refused()


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Read the front matter of a page again, strictly."""
    problems = Problems()
    path = f"docs/{page.file.src_uri}"
    page.meta, text = front_matter.read(page.file.content_string, path, problems)
    for problem in problems:
        refuse(f"{problem.path}:{problem.line}:{problem.column}", problem.message)
    return text


def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Make known to MkDocs which anchors macros have written into a page."""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *_ID.findall(html)}


@event_priority(100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Stop where a page was refused; from here on, templates escape all that they print.

    All pages have become HTML, and none is written yet.
    """
    env.autoescape = True
    config.copyright = Markup(config.copyright or "")
    for page in (file.page for file in files.documentation_pages() if file.page):
        if "title" not in page.meta:  # the text of a heading, as HTML
            page.title = html.unescape(str(page.title))
        if re.search('[<>"]', str(page.title)):
            refuse_in_page(page, "a title with < > or straight double quotes", "# ")
        escape_titles(page.toc)
    site = config.plugins["macros"].site  # type: ignore[attr-defined]
    ids = {file.url: file.page.present_anchor_ids or () for file in files if file.page}
    for (address, anchor), path in site.anchors.items():
        if anchor not in ids.get(address, ()):
            refuse(f"docs/{path}", f"a macro's link to '{address}#{anchor}': no such anchor there")
    stop_if_refused()


def escape_titles(contents: Iterable[AnchorLink]) -> None:
    """Make the titles of a table of contents, which are HTML, escaped text; twice is as once."""
    for item in contents:
        item.title = escape(Markup(item.title).striptags())
        escape_titles(item.children)


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, **_: Any) -> None:
    """Keep templates from escaping the content of a page, after the search has read it."""
    page.content = Markup(page.content)
