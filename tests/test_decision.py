"""An answer has a key for addresses, and there is a limit to what a flowchart may ask."""

import pytest
from project import SMALL

import comparison
from comparison.model.decision import Answer


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
