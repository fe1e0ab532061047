"""The file of a page -> what it says of itself, and its Markdown."""

import re
from typing import Annotated, Any, Literal

from comparison.data.problems import Problems
from comparison.data.yaml_source import parse
from comparison.fields.base import ListOf, Model
from comparison.fields.reading import read_value
from comparison.fields.text import Known, OneLine

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


class Meta(Model):
    """What a page may say of itself; Material takes templates, icons and more from there, too."""

    title: Annotated[str, OneLine()] = ""
    #: Search engines cut longer ones.
    description: Annotated[str, OneLine(160)] = ""
    hide: ListOf[Literal["navigation", "toc"]] = ()


def read(text: str, path: str, problems: Problems) -> tuple[dict[str, Any], str]:
    """Return what a page says of itself and its Markdown; report what is wrong, with its place.

    A page may start with YAML between two lines of `---`. Lines end with a line feed, as MkDocs
    reads them.
    """
    front = _FRONT.match(text)
    if front is None:
        if text.startswith("---"):
            problems.report(path, "front matter that does not end", "end it with '---'")
        return {}, text
    # An empty line in the place of the first `---` keeps the numbers of lines.
    meta: Meta | None = read_value(Meta, parse(f"\n{front[1]}", path, problems), Known())
    return meta.model_dump(exclude_defaults=True) if meta else {}, text[front.end() :]
