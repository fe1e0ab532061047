"""What changed in the data is told in tables that the data can't break."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from project import SMALL, read

import comparison
from comparison import Comparison, diff
from comparison.__main__ import main
from comparison.diff import items
from comparison.markdown import code, table

ROWS = "data/features/security.yml"
PACKAGES = "data/packages.yml"
#: What is changed in which file, and of which item and field that is told.
CHANGES = """\
features/security.yml | turn_on: "`CSP`" | turn_on: "`SCP`" | csp | alpha.turn_on
features/security.yml | default: enabled |  | csrf | alpha.default
features/security.yml | since: "5.10" | since: "5.9" | csp | alpha.since
features/security.yml | note: A forged POST is accepted. | note: It is accepted. | csrf | beta.note
features/security.yml | forms.example.org/csrf | forms.example.org/new | csrf | beta.source
features/security.yml | why: Stops forged posts. | why: Stops forgery. | csrf | why
packages.yml | 1.3.0 | 1.4.0 | beta-forms | version
vocabulary.yml | 2026-11-01 | 2026-11-02 | words | checked
vocabulary.yml | description: On. | description: It is on. | words | defaults.enabled.description
frameworks.yml | version: 5.2.9 | version: 5.2.10 | alpha | releases.2.version
decision.yml | ask: Are there forms? | ask: Any forms? | forms | ask
needs.yml | name: A site with forms | name: Forms | forms | name
decision.yml | why: It can be added. | why: Added. | beta | because.1.why
changes.yml | title: First published | title: Published | first | title
claims.yml | verdict: wrong | verdict: opinion | beta-safe | verdict
glossary.yml | also: [forged forms] | also: [forged] | csrf | also
myths.yml | believed: Others do. | believed: Some do. | alpha-open | believed
proofs.json | The page says: no | The page says: yes | csrf | alpha.5.2.output"""
Edit = Callable[..., str]


def render(markdown: str) -> html.HtmlElement:
    """Markdown with HTML and tables, as GitHub reads it."""
    parser = MarkdownIt("commonmark").enable("table")
    return html.fromstring(f"<div>{parser.render(markdown)}</div>")


def cells(markdown: str) -> list[list[str]]:
    """All rows of all tables, as text."""
    return [[cell.text_content() for cell in row.iter("td")] for row in render(markdown).iter("tr")]


@pytest.fixture
def edit(small: Path) -> Edit:
    """Replaces texts in files of a copy of the small project; what the comparison then says."""

    def replace(*edits: tuple[str, str, str]) -> str:
        for path, old, new in edits:
            text = (small / path).read_text("utf-8")
            assert old in text
            (small / path).write_text(text.replace(old, new, 1), "utf-8")
        return diff.diff(small, str(SMALL))

    return replace


def test_nothing_changed_is_one_line(edit: Edit) -> None:
    assert edit() == f"Nothing changed in the data since `{SMALL}`.\n"


def test_a_comment_or_another_line_is_no_change(edit: Edit) -> None:
    assert edit((ROWS, "- id: csrf", "# Forged posts.\n- id: csrf")).startswith("Nothing changed")


@pytest.mark.parametrize("change", CHANGES.splitlines())
def test_a_changed_field_is_told_from_what_to_what(edit: Edit, change: str) -> None:
    path, old, new, item, field = change.split(" | ")
    told = [row for row in cells(edit((f"data/{path}", old, new))) if row[:2] == [item, field]]
    ((_, _, was, now),) = told
    assert was in old or old in was
    assert now in new or (new or "nothing") in now


def test_every_part_of_the_data_is_compared() -> None:
    kinds = {
        "matrix": {"row", "package", "framework", "vocabulary"},
        "decision": {"question", "outcome", "start"},
        "needs": {"preset", "install"},
        "claims": {"claim"},
        "myths": {"myth"},
        "proofs": {"proof"},
        "measurements": {"measurement"},
        "apps": {"app"},
        "changes": {"change"},
        "glossary": {"term"},
        "upgrades": {"upgrade"},
        "headings": set(),
        "known": set(),
    }
    assert set(Comparison._fields) == set(kinds)
    assert set(items(read(SMALL))) == set().union(*kinds.values())


def test_added_removed_and_moved_items_are_told(edit: Edit, small: Path) -> None:
    rows = (small / ROWS).read_text("utf-8")
    first, mark, second = rows.partition("- id: csp")
    new = (mark + second).replace("csp", "hsts").replace("Content Security Policy", "HTTPS only")
    (small / ROWS).write_text(mark + second + first + new, "utf-8")
    found = cells(edit())
    assert ["hsts", "name", "nothing", "HTTPS only"] in found
    assert ["hsts", "alpha.support", "nothing", "built-in"] in found
    assert ["all", "order", "csrf, csp, cli", "csp, csrf, hsts, cli"] in found
    back = cells(diff.compare("now", *comparison.read(small), *comparison.read(SMALL)))
    assert ["hsts", "name", "HTTPS only", "nothing"] in back


@settings(database=None, deadline=None)
@given(st.text(min_size=1))
def test_any_text_is_one_code_span_in_one_cell(text: str) -> None:
    markdown = "\n".join(table(["A"], [[code(text)], [code("next")]]))
    first, second = render(markdown).iter("td")
    (shown,) = first
    assert shown.tag == "code"
    assert len(shown) == 0
    assert (first.text, shown.tail) == (None, None)
    assert second.text_content() == "next"
    if text.isprintable():
        assert shown.text_content() == text


def test_a_hostile_note_stays_in_its_cell(edit: Edit) -> None:
    note = "note: '@octocat | #12 [a](#csrf) `<script> \\\\|` | https://evil.example'"
    tree = render(edit((ROWS, "note: A forged POST is accepted.", note)))
    assert not {element.tag for element in tree.iter()} & {"a", "em", "img", "script"}
    for element in tree.iter():
        outside = (element.tail or "") + ((element.text or "") if element.tag != "code" else "")
        assert not set("@#|") & set(outside)
    assert {len(row) for row in cells(edit())} == {0, 4}


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(small: Path) -> Path:
    """The small project in a folder of a git repository, with a change that isn't committed."""
    git(small.parent, "init", "--quiet")
    git(small.parent, "add", ".")
    git(small.parent, "commit", "--quiet", "--message", "First")
    file = small / PACKAGES
    file.write_text(file.read_text("utf-8").replace("1.3.0", "1.4.0"), "utf-8")
    return small


def test_the_working_tree_is_compared_with_a_revision(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "HEAD", "--root", str(repository)]) == 0
    assert "| `beta-forms` | `version` | `1.3.0` | `1.4.0` |" in capsys.readouterr().out
    git(repository, "commit", "--quiet", "--all", "--message", "Second")
    assert main(["diff", "HEAD", "--root", str(repository)]) == 0
    assert capsys.readouterr().out == "Nothing changed in the data since `HEAD`.\n"


def test_nothing_is_left_and_nothing_touched(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files() -> set[tuple[Path, bytes]]:
        return {
            (file, file.read_bytes()) for file in repository.parent.rglob("*") if file.is_file()
        }

    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    before = files()
    assert main(["diff", "HEAD", "--root", str(repository)]) == 0
    assert files() == before
    assert not list((tmp_path / "temporary").iterdir())


def test_a_base_that_cannot_be_read_is_one_line(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def says(base: str) -> str:
        assert main(["diff", "--root", str(small), "--", base]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        return line.removeprefix("python -m comparison diff: ")

    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(small.parent.parent))
    assert says("HEAD").startswith("git can't read 'HEAD': not a git repository")
    git(small, "init", "--quiet")
    (small / "LICENSE").write_text("None yet.", "utf-8")
    git(small, "add", "LICENSE")
    git(small, "commit", "--quiet", "--message", "Nothing yet")
    for name in ("nope", "HEAD:LICENSE", "a..b"):
        assert says(name).startswith(f"git can't read '{name}': not a valid object name")
    assert says("--output=x") == "'--output=x' is no revision"
    assert "pathspec 'data' did not match any files" in says("HEAD")
    with monkeypatch.context() as other:
        other.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        other.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        refused = f"detected dubious ownership in repository at '{small}'"
        assert says("HEAD") == f"git can't read 'HEAD': {refused}"
    monkeypatch.setenv("PATH", "/nowhere")
    assert says("HEAD").startswith("git can't be run: ")


def test_a_base_with_problems_is_told_and_does_not_fail(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = tmp_path / "older"
    shutil.copytree(SMALL, older)
    file = older / ROWS
    file.write_text(file.read_text("utf-8").replace("support:", "level:", 1), "utf-8")
    assert main(["diff", str(older), "--root", str(small)]) == 0
    found = capsys.readouterr().out
    assert found.startswith(f"Nothing was compared: this version finds 2 problems in `{older}`. ")
    assert f"The first: `{ROWS}:6:5: csrf.alpha" in found


def test_a_working_tree_with_problems_is_told_too(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / PACKAGES).unlink()
    assert main(["diff", str(SMALL), "--root", str(small)]) == 0
    assert "problem in `now`. The first: `data/packages.yml" in capsys.readouterr().out
