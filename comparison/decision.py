"""The decision: questions that lead on to questions and outcomes, checked against the matrix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from comparison.check import check_links
from comparison.load import RESERVED, Known, read, unique
from comparison.markup import Prose as Rich
from comparison.model import LACKING, Matrix
from comparison.shape import (
    ID,
    Each,
    Field,
    Line,
    Prose,
    Record,
    Reference,
    Shape,
    optional,
    whole,
)
from comparison.source import Place, Problem, Report, Text, nearest

PATH = "data/decision.yml"
#: More than anybody would answer, and about what the layout can draw in seconds.
MAX_QUESTIONS = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """A choice that leads on, to a question or an outcome."""

    at: Place
    answer: Text
    to: Text

    @property
    def key(self) -> str:
        """The answer as it stands in an address: `Yes, often` -> `yes-often`."""
        return re.sub(r"[^a-z0-9]+", "-", self.answer.lower()).strip("-")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked at one point, and why it is asked."""

    at: Place
    id: Text
    ask: Rich
    help: Rich
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reason: a row of the matrix and what its cells must say for the reason to hold."""

    at: Place
    feature: Text
    why: Rich
    levels: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A recommendation: what to take (any of the frameworks, or none), why, and its price."""

    at: Place
    id: Text
    verdict: Text
    summary: Rich
    frameworks: tuple[Text, ...] | None
    because: tuple[Citation, ...]
    price: Rich


@dataclass(frozen=True, slots=True)
class Decision:
    """The whole graph, in the order of the file."""

    at: Place
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]

    @property
    def led_to(self) -> set[str]:
        """Everything that an answer leads to."""
        return {answer.to for question in self.questions.values() for answer in question.answers}

    @property
    def root(self) -> Question:
        """The one question that no answer leads to."""
        led_to = self.led_to
        return next(question for name, question in self.questions.items() if name not in led_to)

    def steps(self) -> dict[str, tuple[int, int]]:
        """By id, the fewest and the most answers that lead from there to an outcome."""
        found = dict.fromkeys(map(str, self.outcomes), (0, 0))

        def count(name: str) -> tuple[int, int]:
            if name not in found:
                ways = [count(answer.to) for answer in self.questions[name].answers]
                found[name] = 1 + min(way[0] for way in ways), 1 + max(way[1] for way in ways)
            return found[name]

        count(self.root.id)
        return found


def load(
    root: Path, matrix: Matrix | None, known: Known, problems: list[Problem]
) -> Decision | None:
    """The decision of a project; what is wrong with it is added to the problems."""
    shape = (
        None
        if known.frameworks is None
        else shape_of([name for name in known.frameworks if name not in RESERVED])
    )
    fields, _ = read(root, PATH, shape, problems)
    if fields is None:
        return None
    report = Report(PATH, problems)
    outcomes = unique(fields["outcomes"], report, {})
    questions = unique(fields["questions"], report, {})
    for name in questions.keys() & outcomes.keys():
        report.add(outcomes[name].id, name, f"the id '{name}' is a question's, too")
    decision = Decision(fields["at"], questions, outcomes)
    _check_graph(decision, report)
    for question in questions.values():
        if question.ask.links:
            report.add(question.ask, f"{question.id}.ask", "a link", "the box is one; use 'help'")
        check_links(question.help, f"{question.id}.help", known, root, report)
    for outcome in outcomes.values():
        check_links(outcome.summary, f"{outcome.id}.summary", known, root, report)
        check_links(outcome.price, f"{outcome.id}.price", known, root, report)
        _check_outcome(outcome, matrix, known, root, report)
    return decision


def shape_of(frameworks: Sequence[str]) -> Shape:
    def citation(at: Place, feature: Text, why: Rich, **levels: Text | None) -> Citation:
        return Citation(at, feature, why, {name: level for name, level in levels.items() if level})

    answer = Record({"answer": Field(Line(40)), "to": Field(ID)}, Answer)
    question = Record(
        {
            "id": Field(ID),
            "ask": Field(Prose(120)),
            "help": Field(Prose(300)),
            "answers": Field(Each(answer)),
        },
        Question,
    )
    outcome = Record(
        {
            "id": Field(ID),
            "verdict": Field(Line(60)),
            "summary": Field(Prose(400)),
            "frameworks": optional(Each(Reference("framework"))),
            "because": Field(
                Each(
                    Record(
                        {"feature": Field(Reference("feature")), "why": Field(Prose(160))}
                        | {name: optional(Reference("level")) for name in frameworks},
                        citation,
                    )
                )
            ),
            "price": Field(Prose(400)),
        },
        Outcome,
    )
    return Record({"questions": Field(Each(question)), "outcomes": Field(Each(outcome))}, whole)


def _check_graph(decision: Decision, report: Report) -> None:
    """One root, no dangling answer, no cycle, nothing out of reach."""
    questions, outcomes = decision.questions, decision.outcomes
    known = {*questions, *outcomes}
    led_to = decision.led_to
    if len(questions) > MAX_QUESTIONS:
        report.add(decision.at, "questions", f"more than {MAX_QUESTIONS}", "nobody answers so many")
        return
    for question in questions.values():
        if len(question.answers) < 2:
            report.add(
                question.id, f"{question.id}.answers", "a question needs two answers or more"
            )
        said: set[str] = set()
        for answer in question.answers:
            if not answer.key:
                what = f"'{answer.answer}' has no letter or digit of a to z for its address"
                report.add(answer.answer, f"{question.id}.answers", what)
            elif answer.key in said:
                report.add(answer.answer, f"{question.id}.answers", f"'{answer.answer}' again")
            said.add(answer.key)
            if answer.to not in known:
                what = f"'{answer.to}' is no question and no outcome"
                report.add(answer.to, f"{question.id}.answers", what, nearest(answer.to, known))
    for outcome in outcomes.values():
        if outcome.id not in led_to:
            report.add(outcome.id, outcome.id, "no answer leads to this outcome")
    roots = [question for name, question in questions.items() if name not in led_to]
    if not roots:
        report.add(decision.at, "questions", "no root: an answer leads to every question")
    for root in roots[1:]:
        what = f"a second root beside '{roots[0].id}': no answer leads to this question"
        report.add(root.id, root.id, what)
    reached = _check_cycles(decision, report)
    for question in questions.values():
        if question.id not in reached and question.id in led_to and roots:
            report.add(question.id, question.id, f"can't be reached from '{roots[0].id}'")


def _check_cycles(decision: Decision, report: Report) -> set[str]:
    """Report answers that lead back; return the questions within reach of a root, or of any."""
    led_to = decision.led_to
    starts = [name for name in decision.questions if name not in led_to] or list(decision.questions)
    done: set[str] = set()
    for start in starts:
        way: list[tuple[str, Iterator[Answer]]] = []
        if start not in done:
            way.append((start, iter(decision.questions[start].answers)))
        while way:
            name, answers = way[-1]
            answer = next(answers, None)
            if answer is None:
                done.add(name)
                way.pop()
            elif answer.to in (step for step, _ in way):
                what = f"leads back to '{answer.to}': a cycle"
                report.add(answer.to, f"{name}.answers", what, "every path must end in an outcome")
            elif answer.to in decision.questions and answer.to not in done:
                way.append((answer.to, iter(decision.questions[answer.to].answers)))
    return done


def _check_outcome(
    outcome: Outcome, matrix: Matrix | None, known: Known, root: Path, report: Report
) -> None:
    """Every cited row exists, says what is claimed, and is no lack of what is recommended."""
    for name in outcome.frameworks or ():
        if known.frameworks is not None and name not in known.frameworks:
            what = f"'{name}' is not a framework"
            report.add(name, f"{outcome.id}.frameworks", what, nearest(name, known.frameworks))
    for citation in outcome.because:
        where = f"{outcome.id}.because"
        check_links(citation.why, where, known, root, report)
        if known.features is not None and citation.feature not in known.features:
            what = f"'{citation.feature}' is not a feature"
            report.add(citation.feature, where, what, nearest(citation.feature, known.features))
        if not citation.levels:
            what = f"'{citation.feature}' is cited for no framework"
            report.add(citation.feature, where, what, "say which level of which framework counts")
        if matrix and citation.feature in matrix.features:
            cells = matrix.features[citation.feature].cells
            for framework, level in citation.levels.items():
                actual = cells[framework].support
                if level != actual and actual in matrix.vocabulary.levels:
                    what = f"{framework} has '{citation.feature}' as '{actual}', not as '{level}'"
                    report.add(level, where, what, "does the recommendation still hold?")
            for name in outcome.frameworks or ():
                if name in cells and cells[name].support == LACKING:
                    what = f"cites '{citation.feature}', which {name} lacks"
                    report.add(citation.feature, where, what, "cite what it has")
