"""The flowchart knows where it starts, and how far an outcome is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT, SMALL, read

import comparison
from comparison.model.decision import Answer


def test_it_starts_with_the_question_that_no_answer_leads_to() -> None:
    decision = read(SMALL).decision
    assert decision.root.id == "forms"
    assert decision.led_to == {"careful", "alpha", "beta"}


def test_counts_fewest_and_most_answers_to_an_outcome() -> None:
    assert read(SMALL).decision.steps() == {
        "forms": (1, 2),
        "careful": (1, 1),
        "alpha": (0, 0),
        "beta": (0, 0),
    }


@pytest.mark.parametrize(
    ("answer", "key"), [("Yes", "yes"), ("Yes, often!", "yes-often"), ("2 or 3", "2-or-3")]
)
def test_an_answer_has_a_key_for_addresses(answer: str, key: str) -> None:
    assert Answer(answer=answer, to="x").key == key


def flowchart(ways: dict[str, tuple[str, str]], **changed: Any) -> str:
    """Write a flowchart: by question, what its answers `this` and `that` lead to.

    Each outcome has a reason for each answer that leads to it, and one that always holds.
    """
    answers = ("this", "that")
    questions = [
        {
            "id": name,
            "ask": "Or",
            "help": "So",
            "answers": [{"answer": said, "to": to} for said, to in zip(answers, led, strict=True)],
        }
        for name, led in ways.items()
    ]
    outcomes = []
    for outcome in ("alpha", "beta"):
        cell = {"feature": "cli", "why": "It has commands.", outcome: "built-in"}
        decided = [
            {**cell, "when": {name: said}}
            for name, led in ways.items()
            for said, to in zip(answers, led, strict=True)
            if to == outcome
        ]
        texts = {"verdict": outcome, "summary": "So", "price": "Much"}
        outcomes.append({"id": outcome, **texts, "because": [*decided, cell]})
    start = {"id": "start", "name": "Start", "answers": {"q1": "this"}}
    whole = {"questions": questions, "outcomes": outcomes, "starts": [start]}
    return yaml.safe_dump(whole | changed, sort_keys=False)


def chain(questions: int) -> str:
    """A flowchart of so many questions in a row, each with a way out to Alpha; the last to Beta."""
    led = [f"q{number}" for number in range(2, questions + 1)] + ["beta"]
    return flowchart({f"q{number}": ("alpha", to) for number, to in enumerate(led, 1)})


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (chain(4), [(1, 4), (1, 3), (1, 2), (1, 1)]),
        (
            flowchart(
                {
                    "q1": ("q2", "q3"),
                    "q2": ("q4", "alpha"),
                    "q3": ("q4", "beta"),
                    "q4": ("alpha", "beta"),
                },
                starts=[{"id": "start", "name": "Start", "answers": {"q1": "this", "q2": "that"}}],
            ),
            [(2, 3), (1, 2), (1, 2), (1, 1)],
        ),
    ],
    ids=["far apart", "through a question"],
)
def test_the_fewest_and_most_answers_are_counted(
    small: Path, text: str, counted: list[tuple[int, int]]
) -> None:
    (small / "data" / "decision.yml").write_text(text, "utf-8")
    steps = read(small).decision.steps()
    assert [steps[f"q{number}"] for number in range(1, 5)] == counted


def ladder(questions: int) -> str:
    """A flowchart of so many questions that both lead on to the next; the last one decides."""
    names = [f"q{number}" for number in range(1, questions + 1)]
    led = [*((name, name) for name in names[1:]), ("alpha", "beta")]
    start = {"id": "start", "name": "Start", "answers": dict.fromkeys(names, "this")}
    return flowchart(dict(zip(names, led, strict=True)), starts=[start])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (chain(50), []),
        (chain(51), ["1:1: file: more than 50 questions; nobody answers so many"]),
        (ladder(9), []),
        (ladder(10), ["1:1: file: more than 1000 ways through the questions; ask less"]),
    ],
    ids=["50 questions", "51 questions", "512 ways", "1,024 ways"],
)
def test_more_than_anybody_can_review_is_refused(small: Path, text: str, said: list[str]) -> None:
    (small / "data" / "decision.yml").write_text(text, "utf-8")
    problems = [str(problem) for problem in comparison.read(small)[1]]
    assert problems == [f"data/decision.yml:{line}" for line in said]


#: What is replaced in the flowchart of the small project, and what must be said.
REASONS = {
    "no reason from the answer that decided": (
        'when: {careful: "No"}, ',
        "",
        "20:19: alpha.because[1].feature: the first reason does not come from the answer to",
    ),
    "a row that is declined": (
        "declines: csrf}",
        "declines: cli}",
        "29:19: beta.because[2].feature: cites 'cli', which 'No' to 'forms' declines",
    ),
    "answers that never meet": (
        'when: {forms: "No"}',
        'when: {forms: "No", careful: "No"}',
        "29:30: beta.because[2].when: no way to this outcome gives these answers",
    ),
    "one reason": (
        "      - {feature: cli, why: It has commands., alpha: built-in}\n",
        "",
        "20:7: alpha.because: fewer than two reasons hold for the answers forms: Yes, careful: No",
    ),
    "no question": (
        'when: {forms: "No"}',
        'when: {form: "No"}',
        "29:31: beta.because[2].when.form: 'form' is no question; did you mean 'forms'?",
    ),
    "no answer": (
        'when: {forms: "No"}',
        'when: {forms: "Never"}',
        "29:38: beta.because[2].when.forms: 'Never' is no answer to 'forms'; known: No, Yes",
    ),
    "a start with no such answer": (
        'answers: {forms: "No"}',
        'answers: {forms: "Never"}',
        "'forms' is not asked after these answers, or has no such answer",
    ),
    "a start that does not end": (
        'answers: {forms: "No"}',
        'answers: {forms: "Yes"}',
        "the answers lead to no outcome; answer what is asked next",
    ),
}


@pytest.mark.parametrize(("before", "after", "said"), REASONS.values(), ids=REASONS)
def test_a_reason_belongs_to_answers(small: Path, before: str, after: str, said: str) -> None:
    file = small / "data" / "decision.yml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    problems = [str(problem) for problem in comparison.read(small)[1]]
    assert any(said in problem for problem in problems), problems


def test_on_each_way_the_first_reason_comes_from_what_decided() -> None:
    decision = read(ROOT).decision
    paths = list(decision.paths())
    assert {outcome.id for _, outcome in paths} == set(decision.outcomes)
    for taken, outcome in paths:
        held = outcome.held(taken)
        assert len(held) >= 2
        assert [*taken][-1] in (held[0].when or {})
        declined = {row for answer in taken.values() for row in answer.declines}
        assert not declined & {reason.feature for reason in held}
