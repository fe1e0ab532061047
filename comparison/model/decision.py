"""The decision: questions that lead on to questions and outcomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Annotated

from pydantic import computed_field

from comparison.fields.base import ById, Entry, ListOf, Model, columns_of, with_columns, with_types
from comparison.fields.markup import Prose
from comparison.fields.patterns import FeatureId, FrameworkId, Id, LevelId
from comparison.fields.text import Inline, OneLine


class Answer(Model):
    """A choice that leads on."""

    answer: Annotated[str, OneLine(40)]
    """The answer as people read it."""
    to: Id
    """The question or the outcome that it leads to."""
    denies: ListOf[FeatureId] = ()
    """The rows that its giver does not want: no reason may rest on them from there on."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def key(self) -> Annotated[str, OneLine()]:
        """Return the answer as it stands in an address: `Yes, often` -> `yes-often`."""
        return re.sub(r"[^a-z0-9]+", "-", self.answer.lower()).strip("-")


class Question(Entry):
    """What is asked at one point."""

    ask: Annotated[Prose, Inline(120)]
    """The question."""
    help: Annotated[Prose, Inline(300)]
    """Why it is asked."""
    answers: ListOf[Answer]
    """Two or more."""


class Reason(Model):
    """A row that justifies an outcome, as long as its cells have the levels named."""

    feature: FeatureId
    """The row."""
    why: Annotated[Prose, Inline(160)]
    """What follows from it."""

    @cached_property
    def levels(self) -> Mapping[str, str]:
        """Return the levels that must hold, by framework."""
        return columns_of(self)


class Outcome(Entry):
    """A recommendation."""

    verdict: Annotated[str, OneLine(60)]
    """What to take."""
    summary: Annotated[Prose, Inline(400)]
    """Why, in a sentence."""
    frameworks: ListOf[FrameworkId] = ()
    """The frameworks that it recommends, if any."""
    because: ListOf[Reason]
    """The cells that it rests on."""
    price: Annotated[Prose, Inline(400)]
    """What you pay for it."""


class Decision(Model):
    """The whole graph, in the order of the file."""

    questions: ById[Question]
    """In the order of the outline."""
    outcomes: ById[Outcome]
    """What the answers lead to."""

    @cached_property
    def led_to(self) -> set[str]:
        """Return everything that an answer leads to."""
        return {answer.to for question in self.questions.values() for answer in question.answers}

    @property
    def root(self) -> Question:
        """Return the one question that no answer leads to."""
        led_to = self.led_to
        return next(question for name, question in self.questions.items() if name not in led_to)

    def steps(self) -> dict[str, tuple[int, int]]:
        """Return by id the fewest and the most answers that lead from there to an outcome."""
        found = dict.fromkeys(map(str, self.outcomes), (0, 0))

        def count(name: str) -> tuple[int, int]:
            if name not in found:
                ways = [count(answer.to) for answer in self.questions[name].answers]
                found[name] = 1 + min(way[0] for way in ways), 1 + max(way[1] for way in ways)
            return found[name]

        count(self.root.id)
        return found


@cache
def decision_type(frameworks: tuple[str, ...]) -> type[Decision]:
    """Return the model of the decision, whose reasons name levels of the frameworks of the data."""
    reason = with_columns(Reason, frameworks, LevelId | None, None)
    outcome = with_types(Outcome, because=ListOf[reason])  # type: ignore[valid-type]
    return with_types(Decision, outcomes=ById[outcome])  # type: ignore[valid-type]
