"""Programs -> highlighted HTML, for the languages of a fixed list."""

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path, PurePosixPath

import pygments
from markupsafe import Markup
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from comparison.background import Background
from comparison.data.problems import Unknown
from comparison.data.unicode_check import find_suspicious

#: The language of a file, by the end of its name.
BY_SUFFIX = {f".{name}": name for name in ("css", "ini", "js", "toml")}
BY_SUFFIX |= {".html": "html+jinja", ".mako": "text", ".py": "python", ".txt": "text"}
#: What programs on pages may be written in. Lexers of some other languages take hours for a line.
LANGUAGES = {*BY_SUFFIX.values(), "bat", "console", "html", "json", "sh", "sql", "yaml"}
_FORMATTER = HtmlFormatter(wrapcode=True)
_lexer = cache(get_lexer_by_name)
#: Spans of names, brackets and spaces, which have no style: half of all elements of a program.
_UNSTYLED = re.compile(r'<span class="[npw]">([^<]*)</span>')
#: Where the programs are that a page may show, below docs/.
FOLDERS = ("apps/", "examples/", "measured/", "upgrades/")
_PATH = re.compile(r"(?:\w[\w-]*/)+\w[\w-]*(?:\.[\w-]+)*", re.ASCII)
#: The text of a program, its language, and its title or "".
Program = tuple[str, str, str]
#: The whole files that pages show, by path.
_whole: dict[Path, Program] = {}
_started: Background[Program, Markup] = Background()


@cache  # a server builds again and again
def block(text: str, language: str, title: str = "") -> Markup:
    """Return a program as HTML, below its title where it has one.

    Raises Unknown where the language is not one of LANGUAGES, or a character may not stand in a
    text of the project.
    """
    if char := next(find_suspicious(text), None):
        raise Unknown(f"{char.what} in a program")
    if language not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise Unknown(f"the language '{language}' of a program; known: {known}")
    html = _UNSTYLED.sub(r"\1", pygments.highlight(text, _lexer(language), _FORMATTER))
    head = Markup('<span class="filename">{}</span>').format(title) if title else ""
    return Markup(html.strip().replace("<pre>", f"{head}<pre>", 1))


def start(docs: Path, paths: Iterable[str]) -> None:
    """Start to highlight whole files below docs/ that pages will show."""
    _whole.clear()
    for path in paths:
        with suppress(Unknown, UnicodeDecodeError):  # reported by hooks/validate_content.py
            _whole[docs / path] = read(docs, path)
    _started.start({found: partial(block, *found) for found in _whole.values()})


def program(docs: Path, path: str, sections: str = "") -> Markup:
    """Return a file below docs/, or some of its sections, as HTML with the file's name above."""
    if not sections and (found := _whole.get(docs / path)):
        return _started.results()[found]
    return block(*read(docs, path, sections))


def read(docs: Path, path: str, sections: str = "") -> Program:
    """Read a file below docs/, or some of its sections.

    `sections` are names with spaces between. Raises Unknown where the file or a section is not
    there.
    """
    if not (path.startswith(FOLDERS) and _PATH.fullmatch(path) and (docs / path).is_file()):
        raise Unknown(f"'{path}' is no file below docs/{' or docs/'.join(FOLDERS)}")
    language = BY_SUFFIX.get(PurePosixPath(path).suffix, "")
    text = (docs / path).read_text("utf-8-sig")
    if sections:
        text = "\n".join(section(text, name, path) for name in sections.split())
    return text, language, path.split("/", 2)[-1]  # its name within an app, or that of a program


def section(text: str, name: str, path: str) -> str:
    """Return the lines of a program between the markers of a section, without other markers."""
    start, end = (rf"^.*--8<-- \[{edge}:{re.escape(name)}\].*$" for edge in ("start", "end"))
    found = re.search(rf"{start}\n((?s:.*?)){end}", text, re.MULTILINE)
    if found is None:
        raise Unknown(f"'{path}' has no section '{name}'")
    return re.sub(r"^.*--8<-- \[.*\n", "", found[1], flags=re.MULTILINE)
