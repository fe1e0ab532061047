"""Explain the terms of the glossary where a page first uses them, beside the word itself."""

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


class Glossary(Extension, Treeprocessor):
    """A Python-Markdown extension that puts a term with its explanation in the place of a word.

    `explain` returns them for a term and the word at hand, as a mark of `Blocks`.
    """

    def __init__(
        self, terms: Iterable[GlossaryTerm], explain: Callable[[GlossaryTerm, str], str]
    ) -> None:
        super().__init__()
        self.terms = {word: term for term in terms for word in (term.name, *term.also)}
        self.explain = explain
        words = "|".join(map(re.escape, sorted(self.terms, key=len, reverse=True)))
        self.pattern = re.compile(rf"(?<![\w.\ue000-])(?:{words})(?![\w-])")

    def extendMarkdown(self, md: Markdown) -> None:
        """Register to run after the page is judged and its contents are listed."""
        md.treeprocessors.register(self, "glossary", 4)

    def run(self, root: Element) -> None:
        """Explain the first use of each term in the tree of a page."""
        self.told: set[str] = set()
        self._visit(root)

    def _visit(self, element: Element) -> None:
        if element.tag not in LEFT_OUT:
            element.text = self.pattern.sub(self._explained, element.text or "")
            for child in element:
                self._visit(child)
                child.tail = self.pattern.sub(self._explained, child.tail or "")

    def _explained(self, word: Match[str]) -> str:
        term = self.terms[word[0]]
        if term.id in self.told:
            return word[0]
        self.told.add(term.id)
        return self.explain(term, word[0])
