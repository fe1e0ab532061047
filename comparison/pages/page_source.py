"""The file of a page -> what it says of itself, and its Markdown."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, NamedTuple

from comparison.data.problems import Problems
from comparison.data.yaml_source import parse
from comparison.fields.base import ListOf, Model
from comparison.fields.reading import read_value
from comparison.fields.text import Known, OneLine, fault

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MARKUP = re.compile('[<>"&{}]')


class _Text(OneLine):
    """A text for titles and attributes of HTML, which holds nothing that could be markup."""

    def __init__(self, least: int = 1, most: int | None = None) -> None:
        super().__init__(most)
        self.least = least

    def read(self, text: str, known: Known) -> Any:
        if _MARKUP.search(text):
            raise fault("more than a text", "leave out < > & { } and double quotes")
        if len(text) < self.least:
            raise fault(f"{len(text)} characters; at least {self.least}")
        return super().read(text, known)


class Meta(Model):
    """What a page may say of itself; Material takes templates, icons and more from there, too."""

    title: Annotated[str, _Text()] = ""
    #: Enough to tell a page from others, no more than searches show.
    description: Annotated[str, _Text(50, 160)] = ""
    hide: ListOf[Literal["navigation", "toc"]] = ()


class PageSource(NamedTuple):
    """What a page says of itself, and its Markdown."""

    meta: dict[str, Any]
    markdown: str


def read(text: str, path: str, problems: Problems) -> PageSource:
    """Return the parts of a page, and report what is wrong in front of it, with its place.

    A page may start with YAML between two lines of `---`. Lines end with a line feed, as MkDocs
    reads them.
    """
    front = _FRONT.match(text)
    if front is None:
        if text.startswith("---"):
            problems.report(path, "front matter that does not end", "end it with '---'")
        return PageSource({}, text)
    # An empty line in the place of the first `---` keeps the numbers of lines.
    document = parse(f"\n{front[1]}", path, problems)
    meta: Meta | None = read_value(Meta, document, Known())
    return PageSource(meta.model_dump(exclude_unset=True) if meta else {}, text[front.end() :])
