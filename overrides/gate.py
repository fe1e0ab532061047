"""Lets nothing into the site but what may be there, as a MkDocs hook.

Files of docs/ are looked at before anything reads them, pages again when they have become HTML. All
that is wrong is named with file and line, and nothing is built. The rules themselves are in the
library: characters.py, addresses.py and allowed.py.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from html import unescape
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import YAML_RE

# This hook is called first, before macros.py puts the library on the path.
ROOT = Path(__file__).parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

log = get_plugin_logger("gate")

#: What the site is made of. Text is looked through; a picture that is no text holds pixels only.
TEXT = frozenset((".md", ".py", ".toml", ".txt", ".mako", ".css", ".js", ".svg"))
PIXELS = frozenset((".png", ".jpg", ".webp"))
#: Files that a page loads and runs stand in one folder, where a change of one is seen.
LOADED, ASSETS = frozenset((".js",)), "assets/"
#: What a page may say of itself. Material takes templates, icons and more from there as well.
FRONT_MATTER = frozenset(("title", "description", "hide"))

#: The characters of a description: enough to tell a page from others, no more than searches show.
SHORTEST, LONGEST = 50, 160

#: How files are named: a page becomes a folder, and a name stands in addresses and in messages.
_NAME = re.compile(
    r"(?:\w[\w-]*/)*(?:[a-z0-9][a-z0-9-]*\.md|(?!.*\.md$)\w[\w-]*(?:\.[\w-]+)*)", re.ASCII
)
#: More than anybody writes: characters of a page and of a line, and marks that open a list or a
#: quote in a line. Markdown takes very long for what is much larger.
PAGE, LINE, DEEP, COLUMNS = 60_000, 1_000, 12, 30
#: What starts links, tags and definitions, and how many of each a page may have.
SIGNS, MANY = "[<{", 1_000
#: What programs on pages are written in; some other highlighters take hours for a line.
LANGUAGES = {"bat", "console", "css", "html", "html+jinja", "ini", "js", "json", "python", "sh"}
LANGUAGES |= {"sql", "text", "toml", "yaml"}
#: So many faults of a file are told.
MOST = 20

#: A file beside docs/ that a page shows.
SHOWN = "CONTRIBUTING.md"

_SNIPPET = re.compile(r"^[ \t]*;*-+8<-+[ \t]*(.*)$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?:[ \t>]|[*+-][ \t]|[0-9]+[.)][ \t])*(?:`{3,}|~{3,})[ \t{.]*([^\s`{}]+)", re.MULTILINE
)
_NESTED = re.compile(rf"^[ \t]*(?:(?:[*+>-]|[0-9]+[.)])[ \t]*){{{DEEP}}}", re.MULTILINE)
_RETURN = re.compile(r"\r(?!\n)")
_PROGRAM = re.compile(r"\"(?:\w[\w.-]*/)*\w[\w.-]*\.(?!md\b)\w+(?::[\w-]+)?\"", re.ASCII)


class Gate:
    """One build: what was found, and how many."""

    def __init__(self) -> None:
        self.found = 0

    def refuse(self, where: str, what: str) -> None:
        """Tell of something that may not be in the site."""
        self.found += 1
        from comparison.source import visible

        log.error("%s: %s", visible(where), visible(what))

    def close(self) -> None:
        """Raise PluginError where something was found, so that nothing is built."""
        if self.found:
            raise PluginError(f"{self.found} not allowed in the site, see above")


gate = Gate()


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before any file is looked for: addresses, and links out of docs/."""
    from comparison.addresses import hosted
    from comparison.repository import web_address

    global gate
    gate = Gate()
    # What is no web address at all makes no link to the repository.
    addresses = {"site_url": config.site_url, "repo_url": web_address(config.repo_url or "")}
    for name, url in addresses.items():
        if url and not hosted(url):
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
    made: dict[str, str] = {}
    for file in files:
        if file.src_dir == config.docs_dir and file.inclusion.is_included():
            if not _NAME.fullmatch(file.src_uri):
                gate.refuse(f"docs/{file.src_uri}", "a name of other than plain letters")
            if (other := made.setdefault(file.dest_uri, file.src_uri)) != file.src_uri:
                gate.refuse(f"docs/{file.src_uri}", f"has the address of docs/{other}")
            _look(f"docs/{file.src_uri}", file.src_uri, file.content_bytes, Path(file.src_dir))
    if (shown := ROOT / SHOWN).is_file():
        _look(SHOWN, SHOWN, shown.read_bytes(), ROOT)
    gate.close()


def _look(name: str, path: str, data: bytes, docs: Path) -> None:
    for line, what in islice(faults(path, data, docs), MOST):
        gate.refuse(f"{name}:{line}" if line else name, what)


def faults(path: str, data: bytes, docs: Path) -> Iterator[tuple[int | str, str]]:
    """What is wrong with a file of docs/, each with line, or line and column, or with 0."""
    from comparison import allowed
    from comparison.characters import odd

    kind = PurePosixPath(path).suffix
    if kind in LOADED and not path.startswith(ASSETS):
        yield 0, f"a {kind} file outside of docs/{ASSETS}"
    if kind not in TEXT:
        if kind not in PIXELS:
            yield 0, f"not a kind of file that the site is made of: {', '.join(sorted(TEXT))}"
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield 0, "not UTF-8"
        return
    for char in odd(text):
        before = text[: char.at]
        yield f"{_line(before)}:{char.at - before.rfind(chr(10))}", char.what
    if found := _RETURN.search(text):
        yield _line(text[: found.start()]), "a line break that no editor shows"
    if kind == ".md":
        yield from _size(text)
    if kind == ".svg":
        for fault in allowed.picture(text):
            yield _line(text.partition(fault.found)[0]), fault.what
    for snippet in _SNIPPET.finditer(text):
        if kind != ".md":
            yield _line(text[: snippet.start()]), "a file that is included includes another"
        elif not _PROGRAM.fullmatch(snippet[1].rstrip()) and snippet[1] != f'"{SHOWN}"':
            what = "a page includes a program or a section of one, by its path in double quotes"
            what = f"{snippet[1]}: {what}".removeprefix(": ")
            yield _line(text[: snippet.start()]), what
        elif what := _missing(snippet[1].strip().strip('"'), docs):
            yield _line(text[: snippet.start()]), what
    if kind == ".md" and (front := YAML_RE.match(text)):
        yield from _front_matter(front[1])


def _size(text: str) -> Iterator[tuple[int, str]]:
    """What of a page is too much for Markdown, or for what shows programs."""
    if len(text) > PAGE:
        yield 0, f"{len(text)} characters; at most {PAGE} make a page"
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE:
            yield number, f"a line of {len(line)} characters; at most {LINE} make one"
        if line.count("|") > COLUMNS:
            yield number, f"a table of more than {COLUMNS} columns"
    for sign in SIGNS:
        if (many := text.count(sign)) > MANY:
            yield 0, f"{many} times '{sign}'; at most {MANY} in a page"
    for found in _NESTED.finditer(text):
        yield _line(text[: found.start()]), f"lists or quotes within each other, {DEEP} deep"
    for found in _FENCE.finditer(text):
        if (language := found[1].partition("=")[0]) not in LANGUAGES:
            what = f"the language '{language}' of a program; known: {', '.join(sorted(LANGUAGES))}"
            yield _line(text[: found.start()]), what


def _missing(named: str, docs: Path) -> str:
    """What is not there of a program, or a section of one, that a page includes; or ""."""
    path, _, section = named.partition(":")
    file = (ROOT if path == SHOWN else docs) / path
    if not file.is_file():
        return f"'{path}' is not there to be included"
    if section and f"[start:{section}]" not in file.read_text("utf-8", "replace"):
        return f"'{path}' has no section '{section}' to be included"
    return ""


def _front_matter(text: str) -> Iterator[tuple[int | str, str]]:
    """What is wrong with what a page says of itself, which YAML could make a bomb of."""
    from comparison import source

    problems: list[source.Problem] = []
    source.parse(text, source.Report("", problems))
    for problem in problems:
        yield f"{problem.line + 1}:{problem.column}", problem.message.removeprefix("file: ")


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
    from comparison import allowed

    for fault in islice(allowed.page(html), MOST):
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
    from comparison.characters import odd

    text = unescape(html).replace("\u00a0", " ")  # which keeps words on one line
    yield from dict.fromkeys(char.what for char in odd(text))


def _fault(value: object, calls: bool) -> str:
    """Why a value is no line that can stand in an attribute, or "".

    calls: macro calls stand in it, and are looked at again when they have been made.
    """
    from comparison.characters import odd

    if not isinstance(value, str) or "\n" in value:
        return "not a line of text"
    if char := next(odd(value), None):
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
