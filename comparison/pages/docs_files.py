"""A file of docs/ -> what in it may not be in the site, before anything reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from comparison.data.problems import Problems
from comparison.data.unicode_check import find_suspicious
from comparison.data.yaml_source import parse
from comparison.pages import html_allowlist

#: What the site is made of. Text is looked through; a picture that is no text holds pixels only.
TEXT = frozenset((".md", ".py", ".toml", ".txt", ".mako", ".css", ".js", ".svg"))
PIXELS = frozenset((".png", ".jpg", ".webp"))
#: Files that a page loads and runs stand in one folder, where a change of one is seen.
LOADED, ASSETS = frozenset((".js",)), "assets/"
#: How files are named: a page becomes a folder, and a name stands in addresses and in messages.
NAME = re.compile(
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
#: What a page says of itself, as MkDocs finds it.
_FRONT = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:-{3}|\.{3})[ \t]*\n", re.DOTALL)
_SNIPPET = re.compile(r"^[ \t]*;*-+8<-+[ \t]*(.*)$", re.MULTILINE)
_FENCE = re.compile(
    r"^(?:[ \t>]|[*+-][ \t]|[0-9]+[.)][ \t])*(?:`{3,}|~{3,})[ \t{.]*([^\s`{}]+)", re.MULTILINE
)
_NESTED = re.compile(rf"^[ \t]*(?:(?:[*+-]|[0-9]+[.)])[ \t]+|>[ \t]*){{{DEEP}}}", re.MULTILINE)
_RETURN = re.compile(r"\r(?!\n)")
_PROGRAM = re.compile(r"\"(?:\w[\w.-]*/)*\w[\w.-]*\.(?!md\b)\w+(?::[\w-]+)?\"", re.ASCII)


def faults(path: str, data: bytes, docs: Path, shown: Path) -> Iterator[tuple[int | str, str]]:
    """What is wrong with a file of docs/, each with line, or line and column, or with 0.

    docs: the folder in which a page finds the programs that it includes. shown: the one file from
    elsewhere that a page may include.
    """
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
    for char in find_suspicious(text):
        before = text[: char.at]
        yield f"{_line(before)}:{char.at - before.rfind(chr(10))}", char.what
    if found := _RETURN.search(text):
        yield _line(text[: found.start()]), "a line break that no editor shows"
    if kind == ".md":
        yield from _size(text)
    if kind == ".svg":
        for fault in html_allowlist.picture(text):
            yield _line(text.partition(fault.found)[0]), fault.what
    for snippet in _SNIPPET.finditer(text):
        if kind != ".md":
            yield _line(text[: snippet.start()]), "a file that is included includes another"
        elif not _PROGRAM.fullmatch(snippet[1].rstrip()) and snippet[1] != f'"{shown.name}"':
            what = "a page includes a program or a section of one, by its path in double quotes"
            what = f"{snippet[1]}: {what}".removeprefix(": ")
            yield _line(text[: snippet.start()]), what
        elif what := _missing(snippet[1].strip().strip('"'), docs, shown):
            yield _line(text[: snippet.start()]), what
    if kind == ".md" and (front := _FRONT.match(text)):
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


def _missing(named: str, docs: Path, shown: Path) -> str:
    """What is not there of a program, or a section of one, that a page includes; or ""."""
    path, _, section = named.partition(":")
    file = shown if path == shown.name else docs / path
    if not file.is_file():
        return f"'{path}' is not there to be included"
    if section and f"[start:{section}]" not in file.read_text("utf-8", "replace"):
        return f"'{path}' has no section '{section}' to be included"
    return ""


def _front_matter(text: str) -> Iterator[tuple[int | str, str]]:
    """What is wrong with what a page says of itself, which YAML could make a bomb of."""
    problems = Problems()
    parse(text, "", problems)
    for problem in problems:
        yield f"{problem.line + 1}:{problem.column}", problem.message.removeprefix("file: ")


def _line(before: str) -> int:
    """The line of what comes after a text."""
    return before.count("\n") + 1
