"""Parse the inline markup of data texts: code, emphasis and links, nothing else.

This is the one place where text from the data becomes HTML, and so where it is escaped.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from comparison.data.unicode_check import find_suspicious
from comparison.data.urls import is_https

#: Turns an internal target, `#feature` or `page.md`, into an address for the page at hand.
Link = Callable[[str], str]

_parser = MarkdownIt("zero").enable(["backticks", "emphasis", "link"])
# Every address is let through here and judged in `faults`, so that a bad one is an error, not text.
_parser.validateLink = lambda url: True  # type: ignore[method-assign]

#: What starts a tag, a comment or an instruction.
HTML = re.compile(r"<[A-Za-z/!?]")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
#: An internal target: a row of the matrix, or a page.
INTERNAL = r"#[\w-]+|\w[\w-]*(/[\w-]+)*\.md"
# The target of a link, or code, in which nothing is one.
_TARGET = re.compile(
    rf"(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|\]\((?P<target>{INTERNAL})\)"
)
_CONTROL = re.compile("[\x00-\x1f\x7f]")
# What Python-Markdown would read as markup in text that stands within a paragraph of a page.
_INERT = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_{}[]^~|"})


class Prose(str):
    """A text with inline markup, parsed once."""

    __slots__ = ("_html", "links")
    _html: Markup
    links: tuple[str, ...]

    @property
    def plain(self) -> str:
        """Return the words alone, without markup."""
        return self._html.striptags()

    def html(self, link: Link) -> Markup:
        """Return the text as HTML, its internal links resolved for the page at hand."""
        html = str(self._html)
        for target in self.links:
            if not target.startswith("https:"):
                html = html.replace(f'href="{escape(target)}"', f'href="{escape(link(target))}"')
        return Markup(html)

    def markdown(self, link: Link) -> str:
        """Return the text as it was written, its internal links resolved for a file at hand."""

        def resolved(found: re.Match[str]) -> str:
            target = found["target"]
            return f"]({link(target)})" if target in self.links else found[0]

        return _TARGET.sub(resolved, self) if self.links else str(self)


@lru_cache(maxsize=5_000)  # a server reads the same data again
def parse(text: str) -> tuple[Prose, list[str]]:
    """Parse a text; return it with what is wrong with it (nothing, when all is well)."""
    prose = Prose(text)
    faults = plain_faults(text) + quote_faults(text)
    tokens = _parser.parseInline(text)[0].children or []
    prose._html = Markup(_parser.renderer.render(tokens, _parser.options, {}))
    links = (str(token.attrs["href"]) for token in tokens if token.type == "link_open")
    prose.links = tuple(dict.fromkeys(links))
    faults += [
        f"the link '{url}' is neither https: nor internal (#row or page.md)"
        for url in prose.links
        if not (is_https(url) or re.fullmatch(INTERNAL, url, re.ASCII))
    ]
    if any(token.attrs.get("title") for token in tokens):
        faults.append("a link with a title; leave the title out")
    if any(token.markup == "__" for token in tokens):  # most often a name of Python's
        faults.append("text between '__'; write names in `backticks`, bold text with '**'")
    texts = [token.content for token in tokens if token.type == "text"]
    if "](" in "".join(texts):
        faults.append("a link that does not end, or has a space in its address")
    if any(map(HTML.search, texts)):
        faults.append("HTML; write code in `backticks`")
    if any("`" in text for text in texts):
        faults.append("a backtick without another")
    # Here a backslash is one; other readers of Markdown see more.
    if any("\\" in text for text in texts):
        faults.append("a backslash; write it in `code`")
    return prose, faults


def plain_faults(text: str, names: bool = False) -> list[str]:
    """Find what no text of the data may hold, with or without markup; `names` have more letters."""
    faults = []
    if _TEMPLATE.search(text):
        faults.append("template syntax ('{{', '{%' or '{#')")
    if "\n" in text:
        faults.append("a line break")
    elif found := _CONTROL.search(text):
        faults.append(f"the invisible character U+{ord(found[0]):04X}")
    elif first := next(find_suspicious(text, names), None):
        faults.append(first.what)
    return faults


def quote_faults(text: str) -> list[str]:
    """Find a double quote without another, as of a text that lost its first."""
    return ["a double quote without another"] if text.count('"') % 2 else []


def inert(html: Markup) -> Markup:
    """Return HTML for use within a Markdown paragraph, where its text must stay text."""
    return Markup(str(html).translate(_INERT))
