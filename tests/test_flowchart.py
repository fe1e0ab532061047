"""The drawing, the outline and the results are three forms of the same data."""

import subprocess
from pathlib import Path
from unittest.mock import Mock

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import ROOT, SMALL, Kept, read, renderer, words

from comparison import Comparison
from comparison.data.problems import Refused
from comparison.render import flowchart, sections


@pytest.fixture(scope="module", params=[SMALL, ROOT], ids=["small", "real"])
def data(request: pytest.FixtureRequest) -> Comparison:
    return read(request.param)


def test_the_drawing_has_boxes_arrows_and_text_and_no_looks(data: Comparison) -> None:
    text = flowchart.drawing(renderer(data))
    drawing = html.fromstring(text)
    links = drawing.xpath("//g[contains(@class, 'node')]//a/@href")
    questions, outcomes = data.decision.questions, data.decision.outcomes
    assert sorted(links) == sorted(f"#{id}" for id in [*questions, *outcomes])
    arrows = " ".join(drawing.xpath("//g[contains(@class, 'edge')]/@class")).split()
    assert sorted(name for name in arrows if "=" in name) == sorted(
        f"{id}={answer.key}" for id, each in questions.items() for answer in each.answers
    )
    said = " ".join(" ".join(drawing.xpath("//text/text()")).split())
    assert all(" ".join(question.ask.split()) in said for question in questions.values())
    for part in ("fill=", "stroke=", "font-family", "<image", "<title", "http://www.w3.org/1999"):
        assert part not in text


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (FileNotFoundError(2, "Not there"), "Not there"),
        (subprocess.TimeoutExpired("graphviz-pure", 60), "timed out after 60 seconds"),
        (subprocess.CalledProcessError(1, "graphviz-pure", "", "no dot\n"), "no dot"),
    ],
)
def test_a_layout_that_fails_is_said(
    failure: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flowchart.subprocess, "run", Mock(side_effect=failure))
    with pytest.raises(Refused, match=f"graphviz-pure can't draw the decision: .*{said}$"):
        flowchart.drawing(renderer(read(SMALL)))


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


def results(data: Comparison) -> dict[str, HtmlElement]:
    """The sections of the outcomes by their ids."""
    kept = Kept()
    sections.outcome_sections(renderer(data, keep=kept.keep))
    return dict(zip(data.decision.outcomes, map(html.fromstring, kept), strict=True))


def test_an_outcome_names_the_cells_that_justify_it(data: Comparison) -> None:
    matrix = data.matrix
    for name, section in results(data).items():
        assert "Trade-offs:" in section.text_content()
        shown = section.xpath(".//ul[@class='reasons']/li")
        for reason, citation in zip(shown, data.decision.outcomes[name].because, strict=True):
            (row,) = reason.xpath(".//span[@class='reason']/a[1]")
            assert row.get("href") == f"/#{citation.feature}"
            assert words(row) == matrix.features[citation.feature].name
            assert words(reason.xpath("span[@class='because']")[0]) == citation.why.plain
            said = [words(part) for part in reason.xpath("span[@class='said']/b")]
            assert said == list((citation.when or {}).values())
            for framework, level in citation.levels.items():
                assert matrix.frameworks[framework].name in reason.text_content()
                assert matrix.vocabulary.levels[level].name in reason.text_content()


@pytest.mark.parametrize(
    ("project", "outcome", "command"),
    [
        (SMALL, "alpha", "python -m pip install alpha"),
        (SMALL, "beta", "python -m pip install beta beta-forms"),
        (ROOT, "django-asgi", "python -m pip install django daphne channels"),
        (ROOT, "django-lts", "python -m pip install django~={lts}"),
    ],
)
def test_an_outcome_says_what_to_install(project: Path, outcome: str, command: str) -> None:
    data = read(project)
    releases = next(iter(data.matrix.frameworks.values())).releases
    lts = next(release.version for release in releases if release.label == "LTS")
    (code,) = results(data)[outcome].xpath(".//pre/code")
    assert words(code) == command.format(lts=lts)
