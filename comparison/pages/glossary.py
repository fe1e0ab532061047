"""Explain the terms of the glossary where a page first uses them, beside the word itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from comparison.model.matrix import GlossaryTerm

#: Elements in whose text nothing is explained: headings, links, code, labels of tabs.
LEFT_OUT = frozenset(("a", "code", "h1", "h2", "h3", "h4", "label", "pre", "th"))


class Glossary(Extension):
    """A Python-Markdown extension that puts a term with its explanation in the place of a word.

    `explain` returns them for a term and the word at hand, as a mark of `Blocks`.
    """

    def __init__(
        self, terms: Iterable[GlossaryTerm], explain: Callable[[GlossaryTerm, str], str]
    ) -> None:
        super().__init__()
        self.terms = {word: term for term in terms for word in (term.name, *term.also)}
        self.explain = explain

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown: run after the page is judged and its contents are listed."""
        md.treeprocessors.register(_Explain(md, self), "glossary", 4)


class _Explain(Treeprocessor):
    def __init__(self, md: Markdown, glossary: Glossary) -> None:
        super().__init__(md)
        self.glossary = glossary
        words = "|".join(map(re.escape, sorted(glossary.terms, key=len, reverse=True)))
        self.pattern = re.compile(rf"(?<![\w.-])(?:{words})(?![\w-])")

    def run(self, root: Element) -> None:
        self.explained: set[str] = set()
        self._visit(root)

    def _visit(self, element: Element) -> None:
        if element.tag not in LEFT_OUT:
            element.text = self.pattern.sub(self._explain, element.text or "")
            for child in element:
                self._visit(child)
                child.tail = self.pattern.sub(self._explain, child.tail or "")

    def _explain(self, word: Match[str]) -> str:
        term = self.glossary.terms[word[0]]
        if term.id in self.explained:
            return word[0]
        self.explained.add(term.id)
        return self.glossary.explain(term, word[0])
