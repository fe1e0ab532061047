"""What changed in the data: when, in words, and which rows it concerns."""

from typing import Annotated

from comparison.fields.base import Entry, OneOrMore
from comparison.fields.markup import Prose
from comparison.fields.patterns import Date, FeatureId
from comparison.fields.text import Inline, OneLine

#: The page that shows them, each at its id.
PAGE = "changes.md"


class Change(Entry):
    """What was published or corrected on a day."""

    date: Date
    """The day."""
    title: Annotated[str, OneLine(80)]
    """A heading."""
    words: Annotated[Prose, Inline(600)]
    """What changed."""
    rows: OneOrMore[FeatureId] = ()
    """The features that it concerns."""
