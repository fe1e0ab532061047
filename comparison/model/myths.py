"""Statements about the frameworks that do not hold, each shown by what a proof printed."""

from typing import Annotated

from comparison.fields.base import Entry, ListOf, Model, OneOrMore
from comparison.fields.markup import Prose
from comparison.fields.patterns import Bool, FeatureId, FrameworkId, ProofId, Reference, Url
from comparison.fields.text import Inline, OneLine, Printed


class Quote(Model):
    """Lines that the program of a proof printed with a framework, as the record has them."""

    proof: ProofId
    """The proof."""
    framework: FrameworkId
    """The framework whose program it was."""
    lines: OneOrMore[Annotated[str, Printed()]]
    """Whole lines, letter by letter."""


class Myth(Entry):
    """A statement, why people believe it, what is so instead, and what shows that."""

    myth: Annotated[str, OneLine(100)]
    """The statement."""
    believed: Annotated[Prose, Inline(300)]
    """Why people believe it."""
    holds: Annotated[Prose, Inline(600)]
    """What is so instead."""
    printed: ListOf[Quote] = ()
    """What proofs printed that show it."""
    measured: FeatureId | None = None
    """A row of the matrix that holds measurements."""
    source: OneOrMore[Url]
    """The pages that say so."""
    claim: Annotated[str, Reference("claim", "a claim of data/claims.yml")] | None = None
    """The claim of the article that says the same."""
    seen: Bool = False
    """Whether published comparisons were found that say it."""
