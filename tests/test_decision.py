"""The flowchart knows where it starts, how far an outcome is, and when there is too much of it."""

import pytest
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


@pytest.mark.parametrize(
    ("limit", "number", "said"),
    [
        ("MAX_QUESTIONS", 2, "more than 1 questions; nobody answers so many"),
        ("MAX_PATHS", 3, "more than 2 ways through the questions; ask less"),
    ],
)
def test_more_than_anybody_can_review_is_refused(
    limit: str, number: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most, problems in ((number, []), (number - 1, [f"data/decision.yml:1:1: file: {said}"])):
        monkeypatch.setattr(f"comparison.checks.decision.{limit}", most)
        assert list(map(str, comparison.read(SMALL)[1])) == problems
