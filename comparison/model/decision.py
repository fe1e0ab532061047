"""The decision: questions that lead on to questions and outcomes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Annotated, Literal

from pydantic import computed_field

from comparison.fields import base
from comparison.fields.markup import Prose
from comparison.fields.patterns import Bool, FeatureId, FrameworkId, Id, LevelId, PackageId
from comparison.fields.text import Inline, OneLine


def key(answer: str) -> str:
    """Return an answer as it stands in an address: `Yes, often` -> `yes-often`."""
    return re.sub(r"[^a-z0-9]+", "-", answer.lower()).strip("-")


class Answer(base.Model):
    """A choice that leads on."""

    answer: Annotated[str, OneLine(40)]
    """The answer as people read it."""
    to: Id
    """The question or the outcome that it leads to."""
    declines: base.OneOrMore[FeatureId] = ()
    """The rows that no reason may cite after this answer."""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def key(self) -> Annotated[str, OneLine()]:
        """Return the answer as it stands in an address."""
        return key(self.answer)


class Question(base.Entry):
    """What is asked at one point."""

    ask: Annotated[Prose, Inline(120)]
    """The question."""
    help: Annotated[Prose, Inline(300)]
    """Why it is asked."""
    answers: base.ListOf[Answer]
    """The answers, at least two."""
    fact: Bool = False
    """Whether it asks what is so, not what is wanted."""


class Reason(base.Model):
    """A row that justifies an outcome, as long as its cells have the levels named."""

    feature: FeatureId
    """The row."""
    when: base.MappingOf[Id, Annotated[str, OneLine(40)]] | None = None
    """The answers by question that it belongs to; without any, it always holds."""
    why: Annotated[Prose, Inline(160)]
    """What follows from it."""

    @property
    def conditions(self) -> dict[str, str]:
        """Return the keys of the answers that it belongs to, by question."""
        return {name: key(answer) for name, answer in (self.when or {}).items()}

    @cached_property
    def levels(self) -> Mapping[str, str]:
        """Return the levels that must hold, by framework."""
        return base.columns_of(self)


class Other(base.Model):
    """A package that an outcome recommends, which is no column of the matrix."""

    package: PackageId
    """The package."""
    why: Annotated[Prose, Inline(160)]
    """What speaks for it."""


class Outcome(base.Entry):
    """A recommendation."""

    verdict: Annotated[str, OneLine(60)]
    """What to take."""
    summary: Annotated[Prose, Inline(400)]
    """Why, in a sentence."""
    frameworks: base.ListOf[FrameworkId] = ()
    """The frameworks that it recommends, if any."""
    line: Literal["LTS"] | None = None
    """The label of the release line that it recommends, if not the newest."""
    because: base.ListOf[Reason]
    """The cells that it rests on."""
    others: base.ListOf[Other] = ()
    """What it recommends outside the matrix."""
    price: Annotated[Prose, Inline(400)]
    """What you pay for it."""

    def held(self, taken: Mapping[str, Answer]) -> list[Reason]:
        """Return the reasons that hold for answers, by question."""
        said = {name: answer.answer for name, answer in taken.items()}
        return [each for each in self.because if (each.when or {}).items() <= said.items()]


class Start(base.Entry):
    """A typical project, as the answers that its maker would give."""

    name: Annotated[str, OneLine(80)]
    """What kind of project it is."""
    answers: base.MappingOf[Id, Annotated[str, OneLine(40)]]
    """The answers by question, in the order in which they are asked."""


class Decision(base.Model):
    """The whole graph, in the order of the file."""

    questions: base.ById[Question]
    """In the order of the outline."""
    outcomes: base.ById[Outcome]
    """What the answers lead to."""
    starts: base.ById[Start]
    """Typical projects, to start from."""

    def result(self, start: Start) -> tuple[dict[str, Answer], Outcome | None]:
        """Return the answers of a start, by question, and the outcome that they lead to, if any."""
        taken: dict[str, Answer] = {}
        at = self.root.id
        while question := self.questions.get(at):
            said = start.answers.get(at)
            answer = next((each for each in question.answers if each.answer == said), None)
            if answer is None:
                return taken, None
            taken[at], at = answer, answer.to
        return taken, self.outcomes.get(at)

    @cached_property
    def led_to(self) -> set[str]:
        """Return everything that an answer leads to."""
        return {answer.to for question in self.questions.values() for answer in question.answers}

    @property
    def root(self) -> Question:
        """Return the one question that no answer leads to."""
        led_to = self.led_to
        return next(question for name, question in self.questions.items() if name not in led_to)

    def paths(self) -> Iterator[tuple[dict[str, Answer], Outcome]]:
        """Yield every way to an outcome: the answers by question, in order, and the outcome."""
        waiting: list[tuple[str, dict[str, Answer]]] = [(self.root.id, {})]
        while waiting:
            name, taken = waiting.pop()
            if name in self.outcomes:
                yield taken, self.outcomes[name]
            else:
                answers = self.questions[name].answers
                waiting += [(answer.to, taken | {name: answer}) for answer in reversed(answers)]

    def steps(self) -> dict[str, tuple[int, int]]:
        """Return by question the fewest and the most answers from there to an outcome."""
        left = defaultdict(list)
        for taken, _ in self.paths():
            for before, name in enumerate(taken):
                left[name].append(len(taken) - before)
        return {name: (min(answers), max(answers)) for name, answers in left.items()}


@cache
def decision_type(frameworks: tuple[str, ...]) -> type[Decision]:
    """Return the model of the decision, whose reasons name levels of the frameworks of the data."""
    reason = base.with_columns(Reason, frameworks, LevelId | None, None)
    outcome = base.with_types(Outcome, because=base.ListOf[reason])  # type: ignore[valid-type]
    return base.with_types(Decision, outcomes=base.ById[outcome])  # type: ignore[valid-type]
