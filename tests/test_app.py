"""The notes apps: what is recorded of them is still so, and what is written of them is complete."""

from __future__ import annotations

import platform
import re
import sys
from pathlib import Path

import pytest
from installed import locked, required
from project import ROOT, read, renderer

import comparison
from comparison.data.files import NOTES_APPS
from comparison.model import notes_apps
from comparison.model.notes_apps import AppRun, Figures, NotesApps
from comparison.render import notes_app_tables
from comparison.render.inline import Unknown
from comparison.render.templating import Renderer
from tools import app_figures, footprint
from tools.app_server import APPS, environment

STALE = "data/app.json is stale: run `make measure`"
SETTINGS = "# --8<-- [start:outer]\n\nA = 1\n# --8<-- [start:b]\nB = 2\n# --8<-- [end:b]\n"


@pytest.fixture(scope="module")
def data() -> comparison.Comparison:
    return read(ROOT)


@pytest.fixture(scope="module")
def apps(data: comparison.Comparison) -> NotesApps:
    assert data.apps
    return data.apps


@pytest.fixture(scope="module")
def figures(apps: NotesApps) -> Figures:
    assert apps.figures, STALE
    return apps.figures


def run_here(figures: Figures, framework: str) -> AppRun:
    """The record with the Python of the tests."""
    line = platform.python_version().rpartition(".")[0]
    found = [python for python in figures.runs if python.rpartition(".")[0] == line]
    if not found:
        pytest.skip(f"nothing is recorded with Python {line}")
    return figures.runs[found[0]][framework]


def test_the_record_has_the_locked_versions(figures: Figures) -> None:
    for python, runs in figures.runs.items():
        for run in runs.values():
            assert run.distributions.items() <= locked(python).items(), STALE


@pytest.mark.parametrize("framework", APPS)
def test_the_record_is_of_the_apps_and_packages_here(
    apps: NotesApps,
    figures: Figures,
    framework: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = app_figures.sizes(framework, apps.kinds)
    recorded = figures.sizes[framework]
    assert now == {kind: size.model_dump() for kind, size in recorded.items()}, STALE
    run = run_here(figures, framework)
    text = (APPS[framework].folder / "requirements.txt").read_text("utf-8")
    wanted = (line.partition("#")[0].strip() for line in text.splitlines())
    assert set(run.distributions) == set(required(*filter(None, wanted))), STALE
    assert run.version == run.distributions[framework]
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.settings")
    found = app_figures.checked(sys.executable, APPS[framework], environment(tmp_path))
    warnings = {"deploy": run.deploy, "new_project": run.new_project}
    assert found == {name: names for name, names in warnings.items() if names is not None}, STALE


def test_the_lts_and_the_newest_django_are_measured(
    data: comparison.Comparison, figures: Figures
) -> None:
    measured = {runs["django"].version for runs in figures.runs.values()}
    releases = data.matrix.frameworks["django"].releases
    assert measured == {release.version for release in releases if release.label}


@pytest.mark.parametrize(
    ("text", "suffix", "count"),
    [
        ('"""Doc\n\nstring."""\n\n# comment\nx = 1  # with a comment\n', ".py", 1),
        ('def f():\n    """Doc."""\n    return (\n        "text"\n    )\n', ".py", 4),
        ('x = """a\nb"""\n', ".py", 2),
        ("<p>\n\n{# comment #}\n<!-- comment -->\n</p>\n", ".html", 2),
        ("a {\n  /* why */\n}\n", ".css", 2),
        ("# why\nflask\ndjango  # why\n", ".txt", 2),
        ("", ".py", 0),
    ],
)
def test_an_own_line_is_not_blank_no_comment_and_no_docstring(
    text: str, suffix: str, count: int
) -> None:
    assert footprint.own_lines(text, suffix) == count


def test_a_section_starts_at_its_first_own_line_and_counts_no_marks() -> None:
    assert notes_apps.section_of(SETTINGS + "\n# --8<-- [end:outer]\n", "outer") == (3, 2)
    assert notes_apps.section_of(SETTINGS, "b") == (5, 1)
    assert notes_apps.section_of(SETTINGS, "outer") is None
    assert notes_apps.section_of(SETTINGS, "none") is None


def test_a_check_that_crashed_is_no_check_without_warnings() -> None:
    assert app_figures.names("System check identified no issues (0 silenced).\n") == ()
    with pytest.raises(AssertionError, match="No module named"):
        app_figures.names("ModuleNotFoundError: No module named 'config'\n")


@pytest.fixture
def with_app(small: Path) -> Path:
    """The small project with an app in Alpha, and nothing wrong with it."""
    folder = small / "docs" / "apps" / "notes-alpha"
    (folder / "templates").mkdir(parents=True)
    section = "{0}# --8<-- [start:csrf]{1}\n<form>\n{0}# --8<-- [end:csrf]{1}\n"
    (folder / "views.py").write_text(section.format("", ""))
    (folder / "templates" / "form.html").write_text(section.format("{#", " #}"))
    (folder.parent / "aside.py").write_text(section.format("", ""))
    (small / NOTES_APPS).write_text(
        "kinds:\n- {id: views, name: Views, files: ['*.py', '*.html']}\n"
        "choices:\n- {id: forms, name: Forms, alpha: {taken: Its own, why: They come along.}}\n"
        "protections:\n- {id: csrf, name: CSRF, alpha: {by: code, section: 'views.py#csrf'}}\n"
    )
    return small


def test_what_running_an_app_leaves_is_no_file_of_it_and_others_need_a_kind(with_app: Path) -> None:
    folder = with_app / notes_apps.folder("alpha")
    for left in (".pytest_cache/README.md", ".DS_Store", "instance/notes.sqlite3"):
        (folder / left).parent.mkdir(exist_ok=True)
        (folder / left).write_text("left behind")
    assert comparison.read(with_app)[1] == []
    (folder / "notes.css").write_text("")
    (problem,) = comparison.read(with_app)[1]
    assert "notes-alpha/notes.css is of no kind" in problem.message


@pytest.mark.parametrize(
    ("section", "what"),
    [
        ("templates/../../aside.py#csrf", "has no section"),
        ("templates/form.html#csrf", "'templates/form.html' is not part of the site"),
    ],
)
def test_a_section_is_of_a_file_of_the_app_that_readers_can_open(
    with_app: Path, section: str, what: str
) -> None:
    file = with_app / NOTES_APPS
    file.write_text(file.read_text("utf-8").replace("views.py#csrf", section), "utf-8")
    (problem,) = comparison.read(with_app)[1]
    assert what in problem.message


def test_files_that_no_section_may_name_are_those_that_the_site_leaves_out() -> None:
    left_out = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert [f"/apps/**/*{suffix}" in left_out for suffix in notes_apps.UNPUBLISHED] == [True]


def test_without_apps_a_macro_says_what_is_missing(data: comparison.Comparison) -> None:
    with pytest.raises(Unknown, match=r"data/app\.yml is missing"):
        notes_app_tables.sizes(renderer(data._replace(apps=None)))


def test_figures_in_a_sentence_are_those_of_the_tables(
    data: comparison.Comparison, apps: NotesApps, figures: Figures
) -> None:
    for framework in APPS:
        lines = notes_app_tables.number(renderer(data), "lines", framework)
        assert f"{lines} <span" in notes_app_tables.sizes(renderer(data))
        sides = [row.cells[framework] for row in apps.choices.values()]
        made = sum(side.alternatives is not None for side in sides)
        assert notes_app_tables.number(renderer(data), "choices", framework) == str(made)
    with pytest.raises(Unknown, match="did you mean 'lines'"):
        notes_app_tables.number(renderer(data), "line", "flask")


def test_every_choice_and_protection_is_in_its_table(
    data: comparison.Comparison, apps: NotesApps
) -> None:
    choices = notes_app_tables.choices(Renderer(data, ROOT / "docs", str))
    protections = notes_app_tables.protections(Renderer(data, ROOT / "docs", str))
    for row in apps.choices.values():
        for side in row.cells.values():
            assert side.taken.html(str) in choices
            assert side.why.html(str) in choices
    for (framework, _), lines in apps.sections.items():
        assert f"apps/notes-{framework}/{lines.path}" in protections
        assert f"line {lines.first}" in protections


def test_no_secret_is_in_the_apps() -> None:
    for framework in APPS:
        for path in notes_apps.files(ROOT, framework):
            text = (ROOT / notes_apps.folder(framework) / path).read_text("utf-8")
            assert "django-insecure" not in text
            if "tests" not in path:
                assert not re.search(r'SECRET_KEY"?[\]\s]*[=:]\s*"', text), path
