"""The flowchart knows where it starts, and how far an outcome is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from project import SMALL, read

import comparison
from comparison.model.decision import Answer


def test_it_starts_with_the_question_that_no_answer_leads_to() -> None:
    decision = read(SMALL).decision
    assert decision.root.id == "forms"
    assert decision.led_to == {"careful", "alpha", "beta"}
    # The fewest and the most answers to an outcome.
    ends = {"alpha": (0, 0), "beta": (0, 0)}
    assert decision.steps() == {"forms": (1, 2), "careful": (1, 1), **ends}


@pytest.mark.parametrize(
    ("answer", "key"), [("Yes", "yes"), ("Yes, often!", "yes-often"), ("2 or 3", "2-or-3")]
)
def test_an_answer_has_a_key_for_addresses(answer: str, key: str) -> None:
    assert Answer(answer=answer, to="x").key == key


def flowchart(*led: tuple[str, str], start: dict[str, str]) -> str:
    """Write a flowchart: where the answers `this` and `that` to `q1`, `q2` and so on lead.

    Each outcome has a reason for each answer that leads to it, and one that always holds.
    """
    ways = [
        (f"q{number}", answer, to)
        for number, both in enumerate(led, 1)
        for answer, to in zip(("this", "that"), both, strict=True)
    ]
    questions = [
        {
            "id": name,
            "ask": "Or",
            "help": "So",
            "answers": [{"answer": said, "to": to} for at, said, to in ways if at == name],
        }
        for name in dict.fromkeys(at for at, *_ in ways)
    ]
    outcomes = []
    for outcome in ("alpha", "beta"):
        cell = {"feature": "cli", "why": "It has commands.", outcome: "built-in"}
        decided = [{**cell, "when": {at: said}} for at, said, to in ways if to == outcome]
        texts = {"verdict": outcome, "summary": "So", "price": "Much"}
        outcomes.append({"id": outcome, **texts, "because": [*decided, cell]})
    starts = [{"id": "start", "name": "Start", "answers": start}]
    whole = {"questions": questions, "outcomes": outcomes, "starts": starts}
    return yaml.safe_dump(whole, sort_keys=False)


def test_the_fewest_and_most_answers_are_counted(small: Path) -> None:
    led = [("q2", "q3"), ("q4", "alpha"), ("q4", "beta"), ("alpha", "beta")]
    text = flowchart(*led, start={"q1": "this", "q2": "that"})
    (small / "data" / "decision.yml").write_text(text, "utf-8")
    steps = read(small).decision.steps()
    assert [steps[f"q{number}"] for number in range(1, 5)] == [(2, 3), (1, 2), (1, 2), (1, 1)]


def chain(questions: int) -> str:
    """A flowchart of so many questions in a row, each with a way out to Alpha; the last to Beta."""
    led = [("alpha", f"q{number}") for number in range(2, questions + 1)]
    return flowchart(*led, ("alpha", "beta"), start={"q1": "this"})


def ladder(questions: int) -> str:
    """A flowchart of so many questions that both lead on to the next; the last one decides."""
    names = [f"q{number}" for number in range(1, questions + 1)]
    led = [(name, name) for name in names[1:]]
    return flowchart(*led, ("alpha", "beta"), start=dict.fromkeys(names, "this"))


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
