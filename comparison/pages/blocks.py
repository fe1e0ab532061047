"""Finished HTML in a Markdown page: Markdown passes its mark on, and reads nothing in it."""

import re
from re import Match

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

#: Stands for HTML; U+E000 is for private use, no text holds it.
MARK = re.compile("\ue000block ([0-9]+)\ue000")
_PARAGRAPH = re.compile(f"<p>{MARK.pattern}</p>")


class Blocks(Extension, Postprocessor):
    """A Python-Markdown extension that puts HTML in the place of its marks.

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
        return MARK.sub(lambda mark: self.kept[int(mark[1])], text)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register to run after everything else that Markdown does with a finished page."""
        self.md = md
        md.postprocessors.register(self, "blocks", 0)

    def run(self, text: str) -> str:
        """Return the HTML of a page with its blocks."""
        return self.restore(_PARAGRAPH.sub(self._alone, text))

    def _alone(self, paragraph: Match[str]) -> str:
        """Return a block in place of the paragraph that Markdown has put around its mark."""
        html = self.kept[int(paragraph[1])]
        tag = re.match("<([a-z0-9]+)", html)
        return html if tag and self.md.is_block_level(tag[1]) else paragraph[0]
