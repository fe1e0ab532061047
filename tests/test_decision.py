"""The flowchart knows where it starts, and how far an outcome is."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import SMALL, read

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


def chain(questions: int) -> str:
    """A flowchart of so many questions in a row, each with a way out to Alpha; the last to Beta."""
    asked = [
        f"  - id: q{number}\n    ask: Or\n    help: So\n    answers:\n"
        f"      - {{answer: out, to: alpha}}\n"
        f"      - {{answer: 'on', to: {f'q{number + 1}' if number < questions else 'beta'}}}\n"
        for number in range(1, questions + 1)
    ]
    _, mark, outcomes = (SMALL / "data" / "decision.yml").read_text("utf-8").partition("outcomes:")
    return "".join(["questions:\n", *asked, mark, outcomes])


def test_the_fewest_and_the_most_answers_may_be_far_apart(small: Path) -> None:
    (small / "data" / "decision.yml").write_text(chain(4), "utf-8")
    steps = read(small).decision.steps()
    assert [steps[f"q{number}"] for number in range(1, 5)] == [(1, 4), (1, 3), (1, 2), (1, 1)]


def test_the_fewest_answers_may_lead_through_a_question(small: Path) -> None:
    ways = {
        "q1": ("q2", "q3"),
        "q2": ("q4", "alpha"),
        "q3": ("q4", "beta"),
        "q4": ("alpha", "beta"),
    }
    asked = [
        f"  - {{id: {name}, ask: Or, help: So, answers: "
        f"[{{answer: this, to: {this}}}, {{answer: that, to: {that}}}]}}\n"
        for name, (this, that) in ways.items()
    ]
    file = small / "data" / "decision.yml"
    _, mark, outcomes = file.read_text("utf-8").partition("outcomes:")
    file.write_text("".join(["questions:\n", *asked, mark, outcomes]), "utf-8")
    steps = read(small).decision.steps()
    assert [steps[name] for name in ways] == [(2, 3), (1, 2), (1, 2), (1, 1)]


def test_fifty_questions_are_all_that_anybody_answers(small: Path) -> None:
    file = small / "data" / "decision.yml"
    file.write_text(chain(50), "utf-8")
    assert comparison.read(small)[1] == []
    file.write_text(chain(51), "utf-8")
    assert [str(problem) for problem in comparison.read(small)[1]] == [
        "data/decision.yml:1:1: file: more than 50 questions; nobody answers so many"
    ]
