"""The page about the two apps, as built."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

from lxml.html import HtmlElement
from project import ROOT, renderer

from comparison import Comparison
from comparison.render import notes_app_tables
from tools.app_server import APPS

PAGE = ROOT / "docs" / "one-app-twice.md"


def test_every_program_and_command_of_the_page_is_that_of_its_app(
    site: Path, pages: dict[str, HtmlElement]
) -> None:
    calls = re.findall(r'program\("(\S+)", "([^"]+)"\)', PAGE.read_text("utf-8"))
    snippets = [(file, section) for file, sections in calls for section in sections.split()]
    assert len(snippets) > 20
    assert {Path(file).parts[1] for file, _ in snippets} == {f"notes-{name}" for name in APPS}
    code = "\n".join(block.text_content() for block in pages["one-app-twice/"].xpath("//pre"))
    for file, section in snippets:
        text = (ROOT / "docs" / file).read_text("utf-8")
        inside = text.partition(f"[start:{section}]")[2].partition(f"[end:{section}]")[0]
        for line in inside.splitlines()[1:-1]:
            assert "8<" in line or line.strip() in code, (file, section, line)
    for app in APPS.values():
        assert app.serve[-1] in code
        for command in app.prepare:
            words = " ".join(command).partition(" --noinput --user")[0]
            assert re.sub("-m (flask|alembic)", r"\1", words) in code, words
    for name in ("notes-django", "notes-flask"):
        assert (site / "apps" / name / "notes" / "models.py").is_file()
    assert not list((site / "apps").rglob("*.html"))


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
