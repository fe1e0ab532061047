"""Blocks of finished HTML in a Markdown page: Markdown passes them on and reads nothing in them."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

#: Stands on a line of its own for a block; U+E000 is for private use, no text holds it.
_MARK = re.compile("\ue000block ([0-9]+)\ue000")


class Blocks(Extension):
    """A Python-Markdown extension that puts blocks in the place of their marks.

    Beside being safe, this spares Markdown and MkDocs two readings of every table.
    """

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []

    def keep(self, html: str) -> str:
        """A mark for a block, to stand alone on a line of a page."""
        self.kept.append(html)
        return f"\ue000block {len(self.kept) - 1}\ue000"

    def restore(self, text: str) -> str:
        """The text with the blocks themselves in the place of their marks."""
        return _MARK.sub(lambda mark: self.kept[int(mark[1])], text)

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown: run before its own reading of raw HTML (20) and MkDocs' (21)."""
        md.preprocessors.register(_Insert(md, self), "blocks", 28)


class _Insert(Preprocessor):
    def __init__(self, md: Markdown, blocks: Blocks) -> None:
        super().__init__(md)
        self.blocks = blocks

    def run(self, lines: list[str]) -> list[str]:
        return [self._block(line) for line in lines]

    def _block(self, line: str) -> str:
        """A line, or what stands for its block; as deep as its mark, which may be within a tab."""
        mark = line.lstrip(" ")
        if not _MARK.fullmatch(mark):
            return line
        indent = line[: len(line) - len(mark)]
        return f"{indent}{self.md.htmlStash.store(self.blocks.restore(mark))}"
