"""Finished HTML in a Markdown page: Markdown passes it on and reads nothing in it."""

from __future__ import annotations

import re
from re import Match

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

#: Stands for HTML; U+E000 is for private use, no text holds it.
_MARK = re.compile("\ue000block ([0-9]+)\ue000")


class Blocks(Extension):
    """A Python-Markdown extension that puts blocks in the place of their marks.

    Beside being safe, this spares Markdown and MkDocs two readings of every table.
    """

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []

    def keep(self, html: str) -> str:
        """Return a mark for HTML, to stand alone on a line of a page, or within a text."""
        self.kept.append(html)
        return f"\ue000block {len(self.kept) - 1}\ue000"

    def restore(self, text: str) -> str:
        """Return a text with HTML in the place of its marks."""
        return _MARK.sub(lambda mark: self.kept[int(mark[1])], text)

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown: run before its own reading of raw HTML (20) and MkDocs' (21)."""
        md.preprocessors.register(_Insert(md, self), "blocks", 28)
        # After code (190), in which nothing is HTML, and before what could read the mark.
        md.inlinePatterns.register(_InsertInline(_MARK.pattern, md, self), "blocks", 185)


class _Insert(Preprocessor):
    def __init__(self, md: Markdown, blocks: Blocks) -> None:
        super().__init__(md)
        self.blocks = blocks

    def run(self, lines: list[str]) -> list[str]:
        return [self._block(line) for line in lines]

    def _block(self, line: str) -> str:
        """Replace a line that marks a block, as deep as the mark, which may be within a tab."""
        mark = line.lstrip(" ")
        if not _MARK.fullmatch(mark):
            return line
        indent = line[: len(line) - len(mark)]
        return f"{indent}{self.md.htmlStash.store(self.blocks.restore(mark))}"


class _InsertInline(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, blocks: Blocks) -> None:
        super().__init__(pattern, md)
        self.blocks = blocks

    def handleMatch(self, m: Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        """Called by Markdown with a mark in a text."""
        return self.md.htmlStash.store(self.blocks.restore(m[0])), m.start(), m.end()
