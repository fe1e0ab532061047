"""The notes apps: what is recorded of them is still so, and what is written of them is complete."""

import platform
import sys
from pathlib import Path

import pytest
from installed import locked, required
from project import ROOT, read

import comparison
from comparison.data.files import NOTES_APPS
from comparison.model import notes_apps
from tools import app_figures, footprint
from tools.app_server import APPS, environment

STALE = "data/app.json is stale: run `make measure`"
DATA = read(ROOT)
assert DATA.apps
FIGURES = DATA.apps.figures
assert FIGURES, STALE


def test_the_record_has_the_locked_versions_of_lts_and_newest() -> None:
    for python, runs in FIGURES.runs.items():
        for run in runs.values():
            assert run.distributions.items() <= locked(python).items(), STALE
    measured = {runs["django"].version for runs in FIGURES.runs.values()}
    releases = DATA.matrix.frameworks["django"].releases
    assert measured == {release.version for release in releases if release.label}


@pytest.mark.parametrize("framework", APPS)
def test_the_record_is_of_the_apps_and_packages_here(
    framework: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = app_figures.sizes(framework, DATA.apps.kinds)
    recorded = FIGURES.sizes[framework]
    assert now == {kind: size.model_dump() for kind, size in recorded.items()}, STALE
    line = platform.python_version().rpartition(".")[0]
    runs = [runs for python, runs in FIGURES.runs.items() if python.rpartition(".")[0] == line]
    if not runs:
        pytest.skip(f"nothing is recorded with Python {line}")
    run = runs[0][framework]
    text = (APPS[framework].folder / "requirements.txt").read_text("utf-8")
    wanted = (line.partition("#")[0].strip() for line in text.splitlines())
    assert set(run.distributions) == set(required(*filter(None, wanted))), STALE
    assert run.version == run.distributions[framework]
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "no.such.settings")
    found = app_figures.checked(sys.executable, APPS[framework], environment(tmp_path))
    warnings = {"deploy": run.deploy, "new_project": run.new_project}
    assert found == {name: names for name, names in warnings.items() if names is not None}, STALE


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


def test_a_section_starts_at_its_first_own_line() -> None:
    text = "# --8<-- [start:outer]\n\nA = 1\n# --8<-- [start:b]\nB = 2\n# --8<-- [end:b]\n"
    assert notes_apps.section_of(f"{text}\n# --8<-- [end:outer]\n", "outer") == (3, 2)
    assert notes_apps.section_of(text, "b") == (5, 1)
    assert notes_apps.section_of(text, "outer") is notes_apps.section_of(text, "none") is None


def test_a_check_that_crashed_is_no_check_without_warnings() -> None:
    assert app_figures.names("System check identified no issues (0 silenced).\n") == ()
    with pytest.raises(AssertionError, match="No module named"):
        app_figures.names("ModuleNotFoundError: No module named 'config'\n")


def test_an_app_has_files_of_known_kinds_that_readers_can_open(small: Path) -> None:
    folder = small / notes_apps.folder("alpha")
    left = (".pytest_cache/README.md", ".DS_Store", "instance/notes.sqlite3")  # by running it
    for path in (*left, "views.py", "templates/form.html", "../aside.py", "notes.css"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("# --8<-- [start:csrf]\n<form>\n# --8<-- [end:csrf]\n")
    sections = ("views.py#csrf", "templates/../../aside.py#csrf", "templates/form.html#csrf")
    (small / NOTES_APPS).write_text(
        "kinds:\n- {id: views, name: Views, files: ['*.py', '*.html']}\n"
        "choices:\n- {id: forms, name: Forms, alpha: {taken: Its own, why: They come along.}}\n"
        "protections:\n"
        + "".join(
            f"- {{id: at-{at}, name: CSRF, alpha: {{by: code, section: '{section}'}}}}\n"
            for at, section in enumerate(sections)
        )
    )
    assert [problem.what for problem in comparison.read(small)[1]] == [
        "docs/apps/notes-alpha/notes.css is of no kind",
        f"docs/apps/notes-alpha has no section '{sections[1]}'",
        "'templates/form.html' is not part of the site",
    ]
