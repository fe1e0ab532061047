"""Markdown as the pages may use it: no raw HTML, and attributes from a list.

What a page becomes is judged as a tree of elements, before the blocks of the macros join it.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from comparison import highlighting
from comparison.data.problems import Unknown
from comparison.data.unicode_check import find_suspicious
from comparison.data.urls import is_https, is_local, is_within_site
from comparison.pages.blocks import MARK

#: Called with what is wrong, and a text by which its line may be found.
ComplainOfText = Callable[[str, str], None]

#: Classes that a page may give, and those that its extensions do.
CLASSES = frozenset(("chip", "md-button", "md-button--primary"))
_TABBED = ("alternate", "block", "content", "labels", "set")
_MADE = frozenset(("headerlink", "ruled", *(f"tabbed-{part}" for part in _TABBED)))
_ID = re.compile("[a-z0-9-]+")
_TAB = re.compile("__tabbed_[0-9]+(?:_[0-9]+)?")
_TEXTS = ("alt", "title")
#: What stands for a block of HTML in a tree, and for an escaped character; no source holds these.
_STASHED = re.compile("\x02wzxhzdk:[0-9]+\x03")
_ESCAPED = re.compile("\x02([0-9]+)\x03")
#: The attributes that an element may have beside a class and an id.
_ATTRIBUTES = {
    "a": ("href", "title"),
    "div": ("data-tabs",),
    "img": ("alt", "src", "title"),
    "input": ("checked", "name", "type"),
    "label": ("for",),
    "ol": ("start",),
}


class PageTree(Extension, Treeprocessor):
    """A Python-Markdown extension that holds a page to these rules, and highlights its programs."""

    def __init__(self, complain: ComplainOfText) -> None:
        super().__init__()
        self.complain = complain

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the rules, and take away what reads raw HTML."""
        fence = {
            "name": "*",
            "class": "highlight",
            "validator": self._validate,
            "format": self._highlight,
        }
        md.registerExtensions(
            ["pymdownx.superfences"], {"pymdownx.superfences": {"custom_fences": [fence]}}
        )
        md.preprocessors.deregister("html_block")
        for pattern in ("html", "entity"):
            md.inlinePatterns.deregister(pattern)
        # After attribute lists (8), and before the table of contents (5) takes labels away.
        md.treeprocessors.register(self, "markdown_rules", 6)

    def run(self, root: Element) -> None:
        """Report what is wrong in the tree of a page."""
        for table in root.iter("table"):  # look like those of the macros
            table.set("class", "ruled")
        for what, found in dict(faults(root)).items():
            self.complain(what, found)

    def _validate(
        self, language: str, inputs: dict[str, Any], options: dict[str, Any], *_: object
    ) -> bool:
        """Accept a fence with a language of the list and at most a title."""
        for name in inputs.keys() - {"title"}:
            self.complain(f"the option '{name}' of a program; known: title", name)
        if isinstance(title := inputs.get("title", ""), str):
            options["title"] = title
        return True

    def _highlight(
        self, source: str, language: str, _: str, options: dict[str, Any], md: Markdown, **more: Any
    ) -> str:
        if more["classes"] or more["id_value"]:
            self.complain("a program with a class or an id", "```")
        if MARK.search(source):
            self.complain("a macro in a program, or a program without its end", f"```{language}")
            return ""
        try:
            return highlighting.block(source, language or "text", options["title"])
        except Unknown as error:
            self.complain(str(error), f"```{language}")
            return ""


def faults(root: Element) -> Iterator[tuple[str, str]]:
    """Return what is wrong in the tree of a page, each with the text that holds it."""
    seen = set()
    for element in root.iter():
        for name, value in element.items():
            value = _decoded(value)
            if what := _attribute(element.tag, name, value):
                yield what, f".{_unknown_class(value)}" if name == "class" else value or name
            if name == "id" and value in seen:
                yield f"duplicate id '{value}'", value
            elif name == "id":
                seen.add(value)
        within, after = element.text or "", MARK.sub("", element.tail or "")
        if element.tag != "code":  # in which there is text only
            within = MARK.sub("", within)
            if "```" in within:
                yield "a program without its end", "```"
        for text in map(_decoded, (within, after, *(element.get(name, "") for name in _TEXTS))):
            # Names of people are in prose; a tail belongs to what is around the element.
            for char in find_suspicious(text, names=element.tag not in ("code", "pre")):
                yield f"{char.what}, however it is written", text[char.at]


def _decoded(text: str) -> str:
    """Return a text of a tree as a browser will show it."""
    text = _ESCAPED.sub(lambda code: chr(int(code[1])), _STASHED.sub("", text))
    text = unescape(text.replace(AMP_SUBSTITUTE, "&"))
    return text.replace("\u00a0", " ")  # which keeps words on one line


def _unknown_class(value: str) -> str | None:
    return min(set(value.split()) - CLASSES - _MADE, default=None)


def _attribute(element: str, name: str, value: str) -> str | None:
    """Return what is wrong with an attribute, in words, or None."""
    shown = f'{name}="{value[:80]}"'
    if name == "class":
        if unknown := _unknown_class(value):
            return f"the class '{unknown}'; known: {', '.join(sorted(CLASSES))}"
    elif name in ("id", "for", "name", "data-tabs") and element in ("input", "label", "div"):
        if name != "data-tabs" and not _TAB.fullmatch(value):
            return f"the attribute {shown} is not allowed"
    elif name == "id":
        if not _ID.fullmatch(value):
            return f"{shown}: an id is of small letters, digits and hyphens"
    elif name not in _ATTRIBUTES.get(element, ()):
        return f"the attribute {shown} of <{element}> is not allowed"
    elif name == "href" and not (is_within_site(value) or is_https(value) or is_local(value)):
        return f"{shown} is neither https://host/path nor within the site"
    elif name == "src" and not is_within_site(value):
        return f"{shown} is not within the site"
    return None
