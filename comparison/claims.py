"""What an article says of the frameworks, claim by claim, each with a verdict and what holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from comparison.check import check_links, check_target
from comparison.load import SHAPES, Known, read, term, unique
from comparison.markup import Prose as Rich
from comparison.model import Term
from comparison.shape import (
    ID,
    TARGET,
    Choice,
    Each,
    Field,
    Line,
    Prose,
    Record,
    Reference,
    Url,
    optional,
    whole,
)
from comparison.source import START, Place, Problem, Report, Text, nearest

PATH = "data/claims.yml"
#: The page on which the claims stand.
PAGE = "claims.md"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in words of our own; `about` names the one framework it is about, if it is one.

    `shown` are rows of the matrix and pages of the site on which a reader sees what holds.
    """

    at: Place
    id: Text
    claim: Text
    about: Text | None
    verdict: Text
    holds: Rich
    source: tuple[Text, ...] | None
    shown: tuple[Text, ...] | None

    @property
    def anchor(self) -> str:
        """The id of the claim's row on the page."""
        return f"claim-{self.id}"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the article, with its claims in their order."""

    at: Place
    id: Text
    name: Text
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All of it; `headings` are those of the pages that claims lead to."""

    at: Place
    verdicts: Mapping[str, Term]
    sections: Mapping[str, Section]
    headings: Mapping[str, str]

    def __iter__(self) -> Iterator[Claim]:
        return (claim for section in self.sections.values() for claim in section.claims)

    def __len__(self) -> int:
        return sum(1 for _ in self)


_CLAIM = Record(
    {
        "id": Field(ID),
        "claim": Field(Line(160)),
        "about": optional(Reference("framework")),
        "verdict": Field(Reference("verdict")),
        "holds": Field(Prose(400)),
        "source": optional(Each(Url(), single=True)),
        "shown": optional(Each(TARGET, single=True)),
    },
    Claim,
)
SHAPE = Record(
    {
        "verdicts": Field(Each(term(shape=Field(Choice(*SHAPES))))),
        "sections": Field(
            Each(
                Record(
                    {"id": Field(ID), "name": Field(Line(60)), "claims": Field(Each(_CLAIM))},
                    Section,
                )
            )
        ),
    },
    whole,
)


def load(root: Path, known: Known, problems: list[Problem]) -> Claims | None:
    """The claims of a project; what is wrong with them is added to the problems."""
    fields, _ = read(root, PATH, SHAPE, problems)
    if fields is None:
        return None
    report = Report(PATH, problems)
    sound = not any(problem.path == PATH for problem in problems)
    verdicts = unique(fields["verdicts"], report, {})
    sections = unique(fields["sections"], report, {})
    headings: dict[str, str] = {}
    claims = Claims(fields["at"], verdicts, sections, headings)
    if not (root / "docs" / PAGE).is_file():
        report.add(START, "file", f"docs/{PAGE} is missing, and it shows the claims")
    for verdict in verdicts.values():
        check_links(verdict.description, verdict.id, known, root, report)
    unique(claims, report, {})
    for claim in claims:
        _check(claim, verdicts, known, root, report)
        if sound and not claim.source and not claim.shown:  # else they may just be faulty
            what = "neither a source nor a row or page that shows it"
            report.add(claim.id, claim.id, what, "add 'source' or 'shown'")
        for target in claim.shown or ():
            file = root / "docs" / target
            if not target.startswith("#") and file.is_file():
                headings[target] = _heading(file)
    return claims


def _check(
    claim: Claim, verdicts: Mapping[str, Term], known: Known, root: Path, report: Report
) -> None:
    """A known verdict, a known framework, and links that lead somewhere."""
    check_links(claim.holds, f"{claim.id}.holds", known, root, report)
    if claim.verdict not in verdicts:
        what = f"'{claim.verdict}' is not a verdict"
        report.add(claim.verdict, f"{claim.id}.verdict", what, nearest(claim.verdict, verdicts))
    frameworks = known.frameworks
    if claim.about and frameworks is not None and claim.about not in frameworks:
        what = f"'{claim.about}' is not a framework"
        report.add(claim.about, f"{claim.id}.about", what, nearest(claim.about, frameworks))
    for target in claim.shown or ():
        check_target(target, target, f"{claim.id}.shown", known, root, report)


def _heading(page: Path) -> str:
    """The first heading of a page, without the id that it may be given; else its name."""
    for line in page.read_text("utf-8", "replace").splitlines():
        if line.startswith("# "):
            return line.removeprefix("# ").partition(" {")[0].strip()
    return page.stem
