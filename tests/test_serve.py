"""`mkdocs serve` outlives broken edits, shows what is wrong in the browser, and recovers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Server, served
from lxml import html
from project import ROOT, load, small_project

serving = load(ROOT / "overrides" / "serving.py")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, in a folder of its own for all tests of this file."""
    return small_project(tmp_path_factory.mktemp("serve") / "project")


@pytest.fixture(scope="module")
def server(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with served(project, tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            "data/features/security.yml",
            "support: built-in",
            "support: <b>buit-in</b>",
            "data/features/security.yml:6:14: ",
        ),
        (
            "docs/index.md",
            '{{ version("alpha") }}',
            '{{ verison("alpha") }}',
            "docs/index.md:3: there is no macro 'verison'; did you mean 'version'?",
        ),
        ("docs/index.md", "# Small", "# [Small](<b>.md)", "'index.md' contains a link '<b>.md'"),
        ("overrides/main.html", "%}", "%}{% if %}", "overrides/main.html:1: TemplateSyntaxError"),
        (
            "overrides/main.html",
            "%}",
            "%}\n{% block content %}{{ a.b }}{% endblock %}",
            "overrides/main.html:2: UndefinedError",
        ),
        ("macros.py", "import sys\n", "import sys sys\n", "macros.py:5: SyntaxError"),
        ("mkdocs.yml", "strict: true", "strict: [", "mkdocs.yml"),
    ],
    ids=["data", "macro", "link", "template", "value", "program", "settings"],
)
def test_a_broken_edit_is_shown_until_it_is_mended(
    project: Path, server: Server, file: str, old: str, new: str, problem: str
) -> None:
    path = project / file
    good = path.read_text()
    assert old in good
    server.until(lambda status, text: status == 200 and "md-content" in text)
    try:
        path.write_text(good.replace(old, new, 1))
        text = server.until(lambda status, _: status == 500)
        page = html.document_fromstring(text)
        shown = page.xpath("//pre/text()")
        assert any(problem in each for each in shown), shown
        assert not any("serving.py" in each for each in shown)
        assert not page.xpath("//b")
        assert "livereload(" in text  # it asks for the next build, and reloads itself then
        assert server.get("/compare/tools/")[0] == server.get("/choose")[0] == 500
        assert problem.partition(": ")[0] in server.said.read_text()
    finally:
        path.write_text(good)
    text = server.until(lambda status, _: status == 200)
    assert "The build failed" not in text
    assert "5.10.1" in text
    assert server.get("/problems.html")[0] == 404
    assert server.get("/choose/")[0] == 200


def test_an_error_has_its_place_in_the_project(tmp_path: Path) -> None:
    file = tmp_path / "macros.py"
    file.write_text("\n\nraise ValueError('no')\n")
    with pytest.raises(ValueError, match="no") as caught:
        load(file)
    assert serving.described(caught.value, tmp_path) == "macros.py:3: ValueError: no"
    assert serving.described(caught.value, tmp_path / "elsewhere") == "ValueError: no"
    file.write_text("x =\n")
    with pytest.raises(SyntaxError) as wrong:
        load(file)
    assert serving.described(wrong.value, tmp_path).startswith("macros.py:1: SyntaxError")
