"""What an article says of the frameworks, claim by claim, each with a verdict and what holds."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from comparison.fields.base import ById, Entry, Model, OneOrMore
from comparison.fields.markup import Prose
from comparison.fields.patterns import FrameworkId, Reference, Target, Url
from comparison.fields.text import Inline, OneLine
from comparison.model.matrix import Shape, Term

#: The page that shows the claims.
PAGE = "claims.md"


class Verdict(Term):
    """What the check of a claim came to."""

    shape: Shape
    """The mark that is drawn for it."""


class Claim(Entry):
    """A claim in words of our own."""

    claim: Annotated[str, OneLine(160)]
    """What the article says."""
    about: FrameworkId | None = None
    """The one framework that it is about, if it is one."""
    verdict: Annotated[str, Reference("verdict")]
    """A verdict of this file."""
    holds: Annotated[Prose, Inline(400)]
    """What is so, also where the claim is true."""
    source: OneOrMore[Url] | None = None
    """The pages that say so."""
    shown: OneOrMore[Annotated[str, Target()]] | None = None
    """Rows of the matrix and pages of the site on which a reader sees it."""

    @property
    def anchor(self) -> str:
        """Return the id of the claim's row on the page."""
        return f"claim-{self.id}"


class Section(Entry):
    """A part of the article, with its claims in their order."""

    name: Annotated[str, OneLine(60)]
    """Its heading."""
    claims: ById[Claim]
    """In the order of the article."""


class Claims(Model):
    """All claims of the article."""

    verdicts: ById[Verdict]
    """What the check of a claim can come to."""
    sections: ById[Section]
    """The parts of the article."""

    def __iter__(self) -> Iterator[Claim]:  # type: ignore[override]
        return (claim for section in self.sections.values() for claim in section.claims.values())

    def __len__(self) -> int:
        return sum(len(section.claims) for section in self.sections.values())


def headings(claims: Claims, root: Path) -> dict[str, str]:
    """Return the first headings of the pages that claims lead to, else their names, by page."""
    pages = {target for claim in claims for target in claim.shown or () if target[0] != "#"}
    headings = {}
    for page in sorted(pages):
        text = (root / "docs" / page).read_text("utf-8", "replace")
        found = re.search(r"^# (.*?)( \{.*)?$", text, re.MULTILINE)  # without its id
        headings[page] = found[1].strip() if found else Path(page).stem
    return headings
