"""The flowchart knows where it starts, and how far an outcome is."""

from __future__ import annotations

import pytest
from project import SMALL, read

from comparison.decision import Answer
from comparison.source import Place, Text


def test_it_starts_with_the_question_that_no_answer_leads_to() -> None:
    decision = read(SMALL).decision
    assert decision.root.id == "forms"
    assert decision.led_to == {"careful", "alpha", "beta"}


def test_it_counts_the_fewest_and_the_most_answers_to_an_outcome() -> None:
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
    assert Answer(Place(1, 1), Text(answer), Text("x")).key == key
