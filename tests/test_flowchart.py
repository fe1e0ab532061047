"""The drawing, the outline and the results are three forms of the same data."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import html
from project import ROOT, SMALL, Kept, read, renderer, words

from comparison import Comparison
from comparison.pages import macro_calls, registry
from comparison.render import flowchart, sections
from comparison.render.flowchart import NotDrawn


@pytest.fixture(params=[SMALL, ROOT], ids=["small", "real"])
def data(request: pytest.FixtureRequest) -> Comparison:
    return read(request.param)


def draw(data: Comparison) -> str:
    return flowchart.drawing(renderer(data))


def test_boxes_are_questions_and_outcomes_arrows_answers(data: Comparison) -> None:
    drawing = html.fromstring(draw(data))
    links = drawing.xpath("//g[contains(@class, 'node')]//a/@href")
    questions = data.decision.questions.values()
    assert sorted(links) == sorted(
        f"#{id}" for id in [*data.decision.questions, *data.decision.outcomes]
    )
    arrows = drawing.xpath("//g[contains(@class, 'edge')]/@class")
    assert sorted(name for arrow in arrows for name in arrow.split() if "=" in name) == sorted(
        f"{question.id}={answer.key}" for question in questions for answer in question.answers
    )


def test_the_drawing_has_text_no_looks_and_is_the_same_again(data: Comparison) -> None:
    drawing = draw(data)
    text = " ".join(" ".join(html.fromstring(drawing).xpath("//text/text()")).split())
    for question in data.decision.questions.values():
        assert " ".join(question.ask.split()) in text
    for part in ("fill=", "stroke=", "font-family", "<image", "<title", "http://www.w3.org/1999"):
        assert part not in drawing
    assert draw(data) == drawing


#: How running the layout program fails, by what is said of it.
FAILURES: dict[str, Exception] = {
    "[Errno 2] Not there": FileNotFoundError(2, "Not there"),
    "timed out after 60 seconds": subprocess.TimeoutExpired("graphviz-pure", 60),
    "no dot": subprocess.CalledProcessError(1, "graphviz-pure", "", "no dot\n"),
}


@pytest.mark.parametrize("said", FAILURES)
def test_a_layout_that_fails_is_said_in_a_line(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    def run(*_: object, **__: object) -> None:
        raise FAILURES[said]

    monkeypatch.setattr(flowchart.subprocess, "run", run)
    with pytest.raises(NotDrawn, match="graphviz-pure can't draw the decision") as told:
        draw(read(SMALL))
    assert str(told.value).endswith(said)


def test_without_the_layout_program_the_line_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(flowchart.sysconfig, "get_path", lambda _: str(tmp_path))
    macros = registry.macros(renderer(read(SMALL)))
    told: list[tuple[int, str]] = []
    macro_calls.expand("# Choose\n\n{{ flowchart() }}\n", macros, lambda *what: told.append(what))
    ((line, what),) = told
    assert line == 3
    assert what.startswith("graphviz-pure can't draw the decision: ")


def test_the_chooser_asks_each_question_where_answers_lead(data: Comparison) -> None:
    chooser = html.fromstring(renderer(data).html("chooser.html"))
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
    chooser = html.fromstring(renderer(read(SMALL)).html("chooser.html"))
    said = [words(paragraph) for paragraph in chooser.xpath(".//p[@class='progress']")]
    assert said == ["1 to 2 questions to go", "The last question"]
    assert chooser.xpath(".//progress/@value") == ["0", "1"]
    assert chooser.xpath(".//progress/@max") == ["2", "2"]


def test_the_outline_tells_each_question_once_in_order(data: Comparison) -> None:
    decision = data.decision
    outline = html.fromstring(renderer(data).html("outline.html"))
    met: dict[str, None] = {}

    def walk(name: str) -> None:
        if name in decision.questions and name not in met:
            met[name] = None
            for answer in decision.questions[name].answers:
                walk(answer.to)

    walk(decision.root.id)
    assert outline.xpath("//*[@id]/@id") == list(met)
    targets = outline.xpath("//a[@class='to-outcome']/@href")
    assert set(targets) == {f"#{name}" for name in decision.outcomes}
    answers = [len(question.answers) for question in decision.questions.values()]
    assert len(outline.xpath("//li")) == sum(answers)


def test_an_outcome_names_the_cells_that_justify_it(data: Comparison) -> None:
    kept = Kept()
    sections.outcome_sections(renderer(data, keep=kept.keep))
    for outcome, block in zip(data.decision.outcomes.values(), kept, strict=True):
        section = html.fromstring(block)
        cited = [f"/#{citation.feature}" for citation in outcome.because]
        assert section.xpath(".//span[@class='reason']/a[1]/@href") == cited
        names = [data.matrix.features[citation.feature].name for citation in outcome.because]
        assert [words(a) for a in section.xpath(".//span[@class='reason']/a[1]")] == names
        assert "Price:" in section.text_content()
        shown = section.xpath(".//ul[@class='reasons']/li")
        for reason, citation in zip(shown, outcome.because, strict=True):
            assert words(reason.xpath("span[@class='because']")[0]) == citation.why.plain
            said = [words(part) for part in reason.xpath("span[@class='said']/b")]
            assert said == list((citation.when or {}).values())
            for framework, level in citation.levels.items():
                assert data.matrix.frameworks[framework].name in reason.text_content()
                assert data.matrix.vocabulary.levels[level].name in reason.text_content()


@pytest.mark.parametrize(
    ("project", "outcome", "command"),
    [
        (SMALL, "alpha", "python -m pip install alpha"),
        (SMALL, "beta", "python -m pip install beta beta-forms"),
        (ROOT, "django-asgi", "python -m pip install django daphne channels"),
    ],
)
def test_an_outcome_says_what_to_install(project: Path, outcome: str, command: str) -> None:
    data, kept = read(project), Kept()
    sections.outcome_sections(renderer(data, keep=kept.keep))
    block = kept[list(data.decision.outcomes).index(outcome)]
    assert words(html.fromstring(block).xpath("//pre/code")[0]) == command
