"""The page about the two apps, as built."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from project import ROOT, renderer

from comparison import Comparison
from comparison.render import notes_app_tables
from tools.app_server import APPS

PAGE = ROOT / "docs" / "one-app-twice.md"


@pytest.fixture
def page(pages: dict[str, HtmlElement]) -> HtmlElement:
    return pages["one-app-twice/"]


def test_no_mark_of_a_section_is_left(page: HtmlElement) -> None:
    assert "8<" not in page.text_content()


def test_every_program_is_read_from_a_file_of_its_app(page: HtmlElement) -> None:
    calls = re.findall(r'program\("(\S+)", "([^"]+)"\)', PAGE.read_text("utf-8"))
    snippets = [(file, section) for file, sections in calls for section in sections.split()]
    assert len(snippets) > 20
    assert {Path(file).parts[1] for file, _ in snippets} == {f"notes-{name}" for name in APPS}
    code = "\n".join(block.text_content() for block in page.xpath("//pre"))
    for file, section in snippets:
        text = (ROOT / "docs" / file).read_text("utf-8")
        inside = text.partition(f"[start:{section}]")[2].partition(f"[end:{section}]")[0]
        for line in inside.splitlines()[1:-1]:
            assert "8<" in line or line.strip() in code, (file, section, line)


def test_the_home_page_draws_and_shows_every_app(
    site: Path, pages: dict[str, HtmlElement], data: Comparison
) -> None:
    assert data.apps
    assert data.apps.figures
    measured = data.apps.figures.sizes
    names = {id: each.name for id, each in data.matrix.frameworks.items() if id in measured}
    charts = pages[""].xpath("//div[@class='app-chart']/div")
    for chart, kind in zip(charts, ("lines", "packages", "choices"), strict=True):
        figures = {
            name: f"{int(notes_app_tables.number(renderer(data), kind, id)):,}"
            for id, name in names.items()
        }
        assert chart.xpath("svg/text/text()") == [*chain.from_iterable(figures.items())]
        told = ", ".join(f"{name} {figure.replace(',', '')}" for name, figure in figures.items())
        assert chart.xpath("string(svg/desc)") == told
    pictures = pages[""].xpath("//div[@class='app-pictures']//img")
    for picture, name in zip(pictures, names.values(), strict=True):
        assert name in picture.get("alt")
        assert int(picture.get("width")) > int(picture.get("height")) > 0
        assert (site / picture.get("src")).stat().st_size < 40_000


def test_programs_are_published_and_templates_are_not(site: Path) -> None:
    assert (site / "apps" / "notes-django" / "notes" / "models.py").is_file()
    assert (site / "apps" / "notes-flask" / "notes" / "models.py").is_file()
    assert not list((site / "apps").rglob("*.html"))


def test_the_commands_of_the_page_are_those_of_the_contract(page: HtmlElement) -> None:
    shown = "\n".join(block.text_content() for block in page.xpath("//pre"))
    for app in APPS.values():
        assert app.serve[-1] in shown
        for command in app.prepare:
            words = " ".join(command).partition(" --noinput --user")[0]
            assert re.sub("-m (flask|alembic)", r"\1", words) in shown, words
