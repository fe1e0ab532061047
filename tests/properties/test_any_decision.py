"""Of all graphs, those and only those pass that lead everybody from one root to an outcome."""

from __future__ import annotations

import json
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from making import within

from comparison.checks.decision import check_decision
from comparison.checks.ids import check_ids
from comparison.data.problems import Problem, Problems
from comparison.data.yaml_source import read
from comparison.fields.reading import read_value
from comparison.fields.text import Known
from comparison.model.decision import decision_type

NAMES = st.sampled_from(["a", "b", "c", "d", "x", "y", "z"])
#: Answers by question, then the outcomes; some lead nowhere, or are both.
GRAPHS = st.tuples(
    st.dictionaries(st.sampled_from("abcd"), st.lists(NAMES, min_size=1, max_size=3), min_size=1),
    st.sets(st.sampled_from("xyza"), min_size=1),
)


@st.composite
def sound(draw: st.DrawFn) -> tuple[dict[str, list[str]], set[str]]:
    """Graphs of which many pass: answers lead to later questions, mostly, and to outcomes."""
    names = "abcd"[: draw(st.integers(1, 4))]
    outcomes = st.lists(st.sampled_from("xyz"), min_size=1, max_size=2)
    graph = {name: draw(outcomes) for name in names}
    for name, following in pairwise(names):
        graph[name].insert(0, draw(st.sampled_from([following, following, "x"])))
    graph[names[-1]].insert(0, "x")
    return graph, {to for answers in graph.values() for to in answers if to in "xyz"}


def load(graph: dict[str, list[str]], outcomes: set[str]) -> list[Problem]:
    """The problems of a decision with the graph, and nothing else that could be wrong."""
    text = {"summary": "s", "price": "p", "verdict": "v"}
    because = [{"feature": "f", "why": "w", "alpha": "built-in"}]
    made = {
        "questions": [
            {
                "id": name,
                "ask": "?",
                "help": "h",
                "answers": [{"answer": str(i), "to": to} for i, to in enumerate(answers)],
            }
            for name, answers in graph.items()
        ],
        "outcomes": [{"id": name, **text, "because": because} for name in sorted(outcomes)],
    }
    problems = Problems()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "decision.yml"
        file.write_text(json.dumps(made, indent=1), "utf-8")
        document = read(file, file.name, problems)
        assert document
        check_ids([document])
        check_decision(read_value(decision_type(("alpha",)), document, Known()), None)
        assert all(within(problem, file.read_text("utf-8")) for problem in problems)
    return problems


def reached(graph: dict[str, list[str]], start: str) -> set[str]:
    """All that a way of one answer or more leads to."""
    found: set[str] = set()
    ahead = list(graph.get(start, ()))
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += graph.get(name, ())
    return found


def leads_everybody(graph: dict[str, list[str]], outcomes: set[str]) -> bool:
    targets = {to for answers in graph.values() for to in answers}
    roots = graph.keys() - targets
    return (
        not graph.keys() & outcomes
        and targets <= graph.keys() | outcomes
        and all(len(answers) > 1 for answers in graph.values())
        and not any(name in reached(graph, name) for name in graph)
        and len(roots) == 1
        and reached(graph, *roots) | roots == graph.keys() | outcomes
    )


@given(GRAPHS | sound())
def test_a_graph_passes_when_it_leads_everybody_to_an_outcome(
    made: tuple[dict[str, list[str]], set[str]],
) -> None:
    assert (load(*made) == []) == leads_everybody(*made)


@given(sound().filter(lambda made: leads_everybody(*made)))
def test_a_sound_graph_gets_a_cycle_by_one_answer_back(
    made: tuple[dict[str, list[str]], set[str]],
) -> None:
    graph, outcomes = made
    last = max(graph)
    graph[last].append(min(graph))
    assert any("a cycle" in problem.what for problem in load(graph, outcomes))
