"""Lets nothing into the site but what may be there, as a MkDocs hook.

Files of docs/ are looked at before anything reads them, pages again when they have become HTML. All
that is wrong is named with file and line, and nothing is built. The rules themselves are in the
library: docs_files.py, characters.py, addresses.py and allowed.py.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from html import unescape
from itertools import islice
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# This hook is called first, before macros.py puts the library on the path.
ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

log = get_plugin_logger("gate")

#: What a page may say of itself. Material takes templates, icons and more from there as well.
FRONT_MATTER = frozenset(("title", "description", "hide"))

#: The characters of a description: enough to tell a page from others, no more than searches show.
SHORTEST, LONGEST = 50, 160

#: So many faults of a file are told.
MOST = 20

#: A file beside docs/ that a page shows.
SHOWN = "CONTRIBUTING.md"


class Gate:
    """One build: what was found, and how many."""

    def __init__(self) -> None:
        self.found = 0

    def refuse(self, where: str, what: str) -> None:
        """Tell of something that may not be in the site."""
        self.found += 1
        from comparison.data.problems import visible

        log.error("%s: %s", visible(where), visible(what))

    def close(self) -> None:
        """Raise PluginError where something was found, so that nothing is built."""
        if self.found:
            raise PluginError(f"{self.found} not allowed in the site, see above")


gate = Gate()


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before any file is looked for: addresses, and links out of docs/."""
    from comparison.data.urls import is_host
    from comparison.repository import web_address

    global gate
    gate = Gate()
    # What is no web address at all makes no link to the repository.
    addresses = {"site_url": config.site_url, "repo_url": web_address(config.repo_url or "")}
    for name, url in addresses.items():
        if url and not is_host(url):
            gate.refuse(f"mkdocs.yml: {name}", f"'{url}' is no address of a site")
    for path in links(Path(config.docs_dir)):
        gate.refuse(f"docs/{path}", "a symbolic link; put the file itself there")
    gate.close()


def links(folder: Path) -> Iterator[str]:
    """The symbolic links in a folder, by their paths within it. MkDocs would follow each."""
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            if (path := Path(base, name)).is_symlink():
                yield path.relative_to(folder).as_posix()


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Called by MkDocs with all files, before any is read."""
    from comparison.pages import docs_files

    made: dict[str, str] = {}
    for file in files:
        if file.src_dir == config.docs_dir and file.inclusion.is_included():
            if not docs_files.NAME.fullmatch(file.src_uri):
                gate.refuse(f"docs/{file.src_uri}", "a name of other than plain letters")
            if (other := made.setdefault(file.dest_uri, file.src_uri)) != file.src_uri:
                gate.refuse(f"docs/{file.src_uri}", f"has the address of docs/{other}")
            _look(f"docs/{file.src_uri}", file.src_uri, file.content_bytes, Path(file.src_dir))
    if (shown := ROOT / SHOWN).is_file():
        _look(SHOWN, SHOWN, shown.read_bytes(), ROOT)
    gate.close()


def _look(name: str, path: str, data: bytes, docs: Path) -> None:
    from comparison.pages import docs_files

    for line, what in islice(docs_files.faults(path, data, docs, ROOT / SHOWN), MOST):
        gate.refuse(f"{name}:{line}" if line else name, what)


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> None:
    """Called by MkDocs with a page that has been read, before its macros are called."""
    for key, value in page.meta.items():
        at = rf"(?m)^[ \t]*[\"']?{re.escape(str(key))}[\"']?[ \t]*:"
        if key not in FRONT_MATTER:
            _refuse(
                page, f"'{key}' in front of a page; known: {', '.join(sorted(FRONT_MATTER))}", at
            )
        elif key == "hide":
            if not (isinstance(value, list) and all(isinstance(part, str) for part in value)):
                _refuse(page, "hide: not a list of words", at)
        elif what := _fault(value, calls=key == "title"):
            _refuse(page, f"{key}: {what}", at)


@event_priority(-100)
def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Called by MkDocs with a page that has become HTML, the blocks of the macros included."""
    from comparison.pages import html_allowlist

    for fault in islice(html_allowlist.page(html), MOST):
        _refuse(page, fault.what, re.escape(fault.found))
    for what in islice(_coded(html), MOST):
        _refuse(page, f"{what}, however it is written", r"(?!)")


@event_priority(100)
def on_env(env: object, files: Files, **_: Any) -> None:
    """Called by MkDocs when all pages have become HTML, and before any is written."""
    for file in files.documentation_pages():
        title = f"{file.page.title}{file.page.meta.get('title', '')}" if file.page else ""
        if file.page and re.search('[<>"]', title):
            _refuse(file.page, "a title with < > or straight double quotes", r"(?m)^(#|title:)")
        about = file.page.meta.get("description") if file.page else None
        if file.page and about is not None and not SHORTEST <= len(about) <= LONGEST:
            what = f"a description of {len(about)} characters; {SHORTEST} to {LONGEST} are right"
            _refuse(file.page, what, r"(?m)^description:")
    gate.close()


def _coded(html: str) -> Iterator[str]:
    """What no file may hold and HTML or a macro can write in other letters."""
    from comparison.data.unicode_check import find_suspicious

    text = unescape(html).replace("\u00a0", " ")  # which keeps words on one line
    yield from dict.fromkeys(char.what for char in find_suspicious(text))


def _fault(value: object, calls: bool) -> str:
    """Why a value is no line that can stand in an attribute, or "".

    calls: macro calls stand in it, and are looked at again when they have been made.
    """
    from comparison.data.unicode_check import find_suspicious

    if not isinstance(value, str) or "\n" in value:
        return "not a line of text"
    if char := next(find_suspicious(value), None):
        return char.what
    left = re.sub(r"\{\{[^{}]*\}\}", "", value) if calls else value
    what = "more than a text; leave out < > & and double quotes"
    return what if re.search('[<>"&]', left) else ""


def _refuse(page: Page, what: str, pattern: str) -> None:
    """Tell of something in a page, with the line where a pattern first fits its source."""
    text = page.file.content_string
    found = re.search(pattern, text)
    line = f":{_line(text[: found.start()])}" if found else ""
    gate.refuse(f"docs/{page.file.src_uri}{line}", what)


def _line(before: str) -> int:
    """The line of what comes after a text."""
    return before.count("\n") + 1
