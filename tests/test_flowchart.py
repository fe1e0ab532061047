"""The drawing, the outline and the results are three forms of the same data."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from project import ROOT, SMALL, Kept, link, read

from comparison import Comparison
from comparison.pages import macro_calls, registry
from comparison.render import flowchart
from comparison.render.flowchart import NotDrawn
from comparison.repository import NOWHERE


@pytest.fixture(params=[SMALL, ROOT], ids=["small", "real"])
def data(request: pytest.FixtureRequest) -> Comparison:
    return read(request.param)


def test_every_question_and_outcome_is_a_box_that_links_to_its_place(data: Comparison) -> None:
    drawing = html.fromstring(flowchart.drawing(data.decision))
    links = drawing.xpath("//g[contains(@class, 'node')]//a/@href")
    ids = [*data.decision.questions, *data.decision.outcomes]
    assert sorted(links) == sorted(f"#{name}" for name in ids)
    edges = drawing.xpath("//g[contains(@class, 'edge')]")
    assert len(edges) == sum(len(question.answers) for question in data.decision.questions.values())


def test_the_text_of_the_drawing_is_text_in_the_pages_colours(data: Comparison) -> None:
    drawing = flowchart.drawing(data.decision)
    text = " ".join(html.fromstring(drawing).xpath("//text/text()"))
    for question in data.decision.questions.values():
        assert " ".join(question.ask.split()) in " ".join(text.split())
    for part in ("fill=", "stroke=", "font-family", "<image", "<title", "http://www.w3.org/1999"):
        assert part not in drawing


def test_the_drawing_is_the_same_each_time(data: Comparison) -> None:
    assert flowchart.drawing(data.decision) == flowchart.drawing(data.decision)


def fail(monkeypatch: pytest.MonkeyPatch, error: Exception | None = None, **done: Any) -> str:
    """What is said where the layout program ends so, or can't be run."""

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        if error:
            raise error
        return subprocess.CompletedProcess(command, **done)

    monkeypatch.setattr(flowchart.subprocess, "run", run)
    with pytest.raises(NotDrawn) as told:
        flowchart.drawing(read(SMALL).decision)
    return str(told.value)


def test_a_layout_that_is_missing_slow_or_fails_is_said_in_a_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = FileNotFoundError(2, "No such file or directory")
    assert fail(monkeypatch, missing) == (
        "graphviz-pure can't be run: No such file or directory; 'make site' installs it"
    )
    slow = subprocess.TimeoutExpired("graphviz-pure", 60)
    assert fail(monkeypatch, slow) == "graphviz-pure took more than 60 seconds"
    assert fail(monkeypatch, returncode=1, stdout="", stderr="no dot\n") == (
        "graphviz-pure could not draw the decision: no dot"
    )
    assert fail(monkeypatch, returncode=0, stdout="<svg", stderr="").startswith(
        "graphviz-pure wrote no SVG: "
    )


def test_without_the_layout_program_the_page_and_line_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(flowchart.sysconfig, "get_path", lambda _: str(tmp_path))
    macros = registry.macros(read(SMALL), SMALL, link, NOWHERE, Kept().keep)
    told: list[tuple[int, str]] = []
    macro_calls.expand("# Choose\n\n{{ flowchart() }}\n", macros, lambda *what: told.append(what))
    ((line, what),) = told
    assert line == 3
    assert what.startswith("graphviz-pure can't be run: ")


def test_the_chooser_asks_each_question_at_a_place_that_its_answers_lead_to(
    data: Comparison,
) -> None:
    chooser = html.fromstring(flowchart.chooser(data.matrix, data.decision, link))
    steps = chooser.xpath(".//section[@class='step']")
    assert [step.get("id") for step in steps] == [f"ask-{name}" for name in data.decision.questions]
    for step, question in zip(steps, data.decision.questions.values(), strict=True):
        assert step.findtext("h2").strip() == question.ask.plain
        assert question.help.plain in step.text_content()
        for element, answer in zip(step.xpath(".//a[@data-answer]"), question.answers, strict=True):
            target = answer.to if answer.to in data.decision.outcomes else f"ask-{answer.to}"
            assert element.get("href") == f"#{target}"
            assert element.get("data-answer") == answer.key
            assert element.text_content() == answer.answer


def test_the_chooser_says_how_many_questions_are_left() -> None:
    small = read(SMALL)
    chooser = html.fromstring(flowchart.chooser(small.matrix, small.decision, link))
    said = [" ".join(p.text_content().split()) for p in chooser.xpath(".//p[@class='progress']")]
    assert said == ["1 to 2 questions to go", "The last question"]
    assert chooser.xpath(".//progress/@value") == ["0", "1"]
    assert chooser.xpath(".//progress/@max") == ["2", "2"]


def test_every_arrow_of_the_drawing_names_its_answer(data: Comparison) -> None:
    drawing = html.fromstring(flowchart.drawing(data.decision))
    arrows = {name for g in drawing.xpath("//g/@class") for name in g.split() if "=" in name}
    assert arrows == {
        f"{question.id}={answer.key}"
        for question in data.decision.questions.values()
        for answer in question.answers
    }


def test_the_outline_tells_each_question_once_and_leads_to_every_outcome(data: Comparison) -> None:
    outline = html.fromstring(flowchart.outline(data.decision, link, NOWHERE))
    assert outline.xpath("//*[@id]/@id") == [
        name for name in _in_order(data) if name in data.decision.questions
    ]
    targets = outline.xpath("//a[@class='to-outcome']/@href")
    assert set(targets) == {f"#{name}" for name in data.decision.outcomes}
    answers = [len(question.answers) for question in data.decision.questions.values()]
    assert len(outline.xpath("//li")) == sum(answers)


def test_an_outcome_names_the_cells_that_justify_it_and_its_price(data: Comparison) -> None:
    for outcome in data.decision.outcomes.values():
        section = html.fromstring(flowchart.outcome(data.matrix, outcome, link, NOWHERE))
        cited = [f"/#{citation.feature}" for citation in outcome.because]
        assert list(section.xpath(".//span[@class='reason']/a[1]/@href")) == cited
        assert "Price:" in section.text_content()
        for reason, citation in zip(section.xpath(".//li"), outcome.because, strict=True):
            for framework, level in citation.levels.items():
                assert data.matrix.frameworks[framework].name in reason.text_content()
                assert data.matrix.vocabulary.levels[level].name in reason.text_content()
            assert (
                reason.text_content()
                .strip()
                .startswith(html.fromstring(f"<p>{citation.why.html(link)}</p>").text_content())
            )


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ("forms=yes careful=no", ""),
        ("forms=yes carefull=no", "there is no question 'carefull'; did you mean 'careful'?"),
        ("forms=maybe", "there is no answer to 'forms' 'maybe'; known: no, yes"),
        ("forms", "there is no answer to 'forms' ''; known: no, yes"),
    ],
)
def test_a_link_into_the_chooser_has_answers_that_are_there(answers: str, wrong: str) -> None:
    told: list[tuple[int, str]] = []
    kept = Kept()
    macros = registry.macros(read(SMALL), SMALL / "docs", link, NOWHERE, kept.keep)
    text = f'One\n\n- {{{{ answered("a <form>", "{answers}") }}}}\n'
    macro_calls.expand(text, macros, lambda line, what: told.append((line, what)))
    if wrong:
        assert told == [(3, wrong)]
    else:
        assert (told, kept) == (
            [],
            ['<a href="/choose.md?forms=yes&amp;careful=no">a &lt;form&gt;</a>'],
        )


def _in_order(data: Comparison) -> list[str]:
    """Ids as one meets them, each for the first time."""
    seen: dict[str, None] = {}

    def walk(name: str) -> None:
        if name not in seen:
            seen[name] = None
            if name in data.decision.questions:
                for answer in data.decision.questions[name].answers:
                    walk(answer.to)

    walk(data.decision.root.id)
    return list(seen)
