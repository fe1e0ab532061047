"""What changed in the data is told in words and tables that the data can't break."""

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

from comparison import Comparison, diff
from comparison.__main__ import main
from comparison.differences import items
from comparison.github import MOST, chart, code, table

ROWS = "data/features/security.yml"
PACKAGES = "data/packages.yml"
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
        before = diff.State("base", read(SMALL), [])
        return diff.markdown(before, diff.State("head", read(small), []))

    return replace


def test_nothing_changed_is_one_line(edit: Edit) -> None:
    assert edit() == "Nothing changed in the data since `base`.\n"


def test_a_comment_or_another_line_is_no_change(edit: Edit) -> None:
    assert edit((ROWS, "- id: csrf", "# Forged posts.\n- id: csrf")).startswith("Nothing changed")


@pytest.mark.parametrize(
    ("path", "old", "new", "row"),
    [
        (
            ROWS,
            "default: enabled",
            "default: disabled",
            ["csrf", "alpha.default", "enabled", "disabled"],
        ),
        (ROWS, "    default: enabled\n", "", ["csrf", "alpha.default", "enabled", "nothing"]),
        (ROWS, 'since: "5.10"', 'since: "5.9"', ["csp", "alpha.since", "5.10", "5.9"]),
        (
            ROWS,
            "note: A forged POST is accepted.",
            "note: It is accepted.",
            ["csrf", "beta.note", "A forged POST is accepted.", "It is accepted."],
        ),
        (
            ROWS,
            "https://beta-forms.example.org/csrf/",
            "https://beta-forms.example.org/tokens/",
            [
                "csrf",
                "beta.source",
                "https://beta-forms.example.org/csrf/",
                "https://beta-forms.example.org/tokens/",
            ],
        ),
        (
            ROWS,
            "why: Stops forged posts.",
            "why: Stops forgery.",
            ["csrf", "why", "Stops forged posts.", "Stops forgery."],
        ),
        (PACKAGES, "1.3.0", "1.4.0", ["beta-forms", "version", "1.3.0", "1.4.0"]),
        ("data/vocabulary.yml", "2026-11-01", "2026-11-02", ["checked", "date"]),
        (
            "data/vocabulary.yml",
            "description: On.",
            "description: It is on.",
            ["defaults.enabled", "description", "On.", "It is on."],
        ),
        (
            "data/frameworks.yml",
            "version: 5.2.9",
            "version: 5.2.10",
            ["alpha", "releases.5.2.version", "5.2.9", "5.2.10"],
        ),
        (
            "data/decision.yml",
            'answer: "No", to: alpha',
            'answer: "Never", to: alpha',
            ["careful", "answers", "No", "Never"],
        ),
        (
            "data/decision.yml",
            "why: It has commands.",
            "why: Commands.",
            ["beta", "because.cli.why", "It has commands.", "Commands."],
        ),
        (
            "data/changes.yml",
            "title: First published",
            "title: Published",
            ["first", "title", "First published", "Published"],
        ),
        ("data/claims.yml", "verdict: wrong", "verdict: opinion", ["beta-safe", "verdict"]),
        ("data/myths.yml", "believed: Others do.", "believed: Some do.", ["alpha-open"]),
        (
            "data/proofs.json",
            "The page says: no",
            "The page says: yes",
            ["csrf", "runs.alpha.5.2.output", "The page says: no", "The page says: yes"],
        ),
    ],
)
def test_a_changed_field_is_told_from_what_to_what(
    edit: Edit, path: str, old: str, new: str, row: list[str]
) -> None:
    assert row in [found[: len(row)] for found in cells(edit((path, old, new)))]


def test_another_order_of_a_list_is_told_in_full(edit: Edit) -> None:
    yes, no = '      - {answer: "Yes", to: careful}\n', '      - {answer: "No", to: beta}\n'
    found = edit(("data/decision.yml", yes + no, no + yes))
    assert ["forms", "answers", "YesNo", "NoYes"] in cells(found)


def test_every_part_of_the_data_is_compared() -> None:
    kinds = {
        "matrix": {"row", "package", "framework", "word"},
        "decision": {"question", "outcome"},
        "claims": {"claim"},
        "myths": {"myth"},
        "proofs": {"proof"},
        "measurements": {"measurement"},
        "apps": {"app"},
        "changes": {"change"},
    }
    assert set(Comparison._fields) == set(kinds)
    assert set(items(read(SMALL))) == set().union(*kinds.values())


def test_cells_are_counted_and_their_proofs_named(edit: Edit) -> None:
    edits = [(ROWS, "built-in\n    default: enabled", "built-in\n    default: disabled")]
    edits += [(ROWS, "note: A forged POST", "note: Any POST")]
    found = edit(*edits)
    assert "Since `base`: 1 row changed, 2 cells changed.\n" in found
    record = "alpha: 5.10.1 passed on 2026-11-01, 5.2.9 passed on 2026-11-01"
    assert ["csrf", "csrf, as before", record] in cells(found)


def test_a_row_that_lost_its_proof_is_told(edit: Edit) -> None:
    found = edit((ROWS, "proof: csrf", "proof: none\n  reason: Later."))
    assert ["csrf", "no proof; was csrf", "nothing to run"] in cells(found)


def test_a_row_that_got_a_proof_is_told(edit: Edit) -> None:
    found = edit((ROWS, "proof: none\n  reason: A matter of dates.", "proof: csrf"))
    assert any(row[:2] == ["csp", "csrf; was no proof"] for row in cells(found))


def test_added_removed_renamed_and_moved(edit: Edit, small: Path) -> None:
    rows = (small / ROWS).read_text("utf-8")
    _, first, second = rows.partition("- id: csp")
    new = (first + second).replace("csp", "hsts").replace("Content Security Policy", "HTTPS only")
    (small / ROWS).write_text(rows + new.replace("Limits what", "Says how"), "utf-8")
    package = (small / PACKAGES).read_text("utf-8").replace("id: beta-forms", "id: forms-beta")
    (small / PACKAGES).write_text(package, "utf-8")
    found = edit((ROWS, "package: beta-forms", "package: forms-beta"))
    assert "- Added `hsts`: `HTTPS only`; `alpha` is `built-in` and `beta` is `none`\n" in found
    assert "- Renamed `beta-forms` to `forms-beta`\n" in found
    assert "1 row added, 1 row changed, 1 cell changed and 1 package renamed." in found
    assert ["hsts", "no proof, new row", "nothing to run"] in cells(found)
    back = diff.markdown(diff.State("head", read(small), []), diff.State("base", read(SMALL), []))
    assert "- Removed `hsts`: `HTTPS only`\n" in back


def test_another_order_is_told(small: Path, edit: Edit) -> None:
    first, mark, second = (small / ROWS).read_text("utf-8").partition("- id: csp")
    (small / ROWS).write_text(mark + second + first, "utf-8")
    assert "Since `base`: rows in another order.\n" in edit()


def test_the_flowchart_comes_twice_where_it_changed_and_else_not_at_all(edit: Edit) -> None:
    assert "mermaid" not in edit(("data/decision.yml", "help: A form", "help: The form"))
    found = edit(("data/decision.yml", "ask: Are there forms?", "ask: Are there any forms?"))
    before, after = found.partition("### The flowchart after")[::2]
    assert 'n0("Are there forms?")' in before
    assert 'n0("Are there any forms?")' in after
    assert '  n0 -->|"Yes"| n1\n' in after


def test_what_a_tool_measured_is_told_in_a_line(small: Path) -> None:
    data = read(small)
    changed = data._replace(apps="anything")  # type: ignore[arg-type]
    found = diff.markdown(diff.State("a", data, []), diff.State("b", changed, []))
    assert found == "## What changed in the data\n\n" + (
        "The two apps, or what is recorded of them, changed.\n"
    )


HOSTILE = "<img src=x> @octocat #12 | https://evil.example [a](b) `x` *y* &lt; \\| ``"


def test_nothing_of_the_data_is_markup_a_link_or_a_mention() -> None:
    markdown = "\n".join(table(["A", "B"], [[code(HOSTILE), "<br>".join([code("a"), code("b")])]]))
    (cell, other) = render(markdown).iter("td")
    (shown,) = cell
    assert (shown.tag, shown.text_content(), cell.text) == ("code", HOSTILE, None)
    assert [each.tag for each in other] == ["code", "br", "code"]


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
    assert {len(row) for row in cells(edit())} == {0, 4, 3}


def test_a_label_can_neither_end_nor_command_the_chart(small: Path) -> None:
    file = small / "data" / "decision.yml"
    text = file.read_text("utf-8")
    hostile = r'''"A \"\"]; click n0 https://evil.example %% `x` ;#quot;"'''
    file.write_text(text.replace("verdict: Alpha", f"verdict: {hostile}"), "utf-8")
    lines = chart(read(small).decision)
    (line,) = [line for line in lines if "click" in line]
    assert line == (
        '  n2["A #34;#34;#93;#59; click n0 https#58;#47;#47;evil.example #37;#37; #96;x#96; '
        '#59;#35;quot#59;"]'
    )


def test_a_very_long_table_is_cut() -> None:
    lines = table(["A"], [["x"]] * (MOST + 3))
    assert lines.count("| x |") == MOST
    assert lines[-1] == "And 3 more."


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


def test_a_folder_is_compared_with_without_git(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(["diff", str(SMALL), "--root", str(small)]) == 0
    assert capsys.readouterr().out.startswith("Nothing changed in the data")


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


def test_no_git_no_repository_no_revision_and_no_data_are_one_line_each(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def says(base: str) -> str:
        assert main(["diff", base, "--root", str(small)]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        return line.removeprefix("python -m comparison diff: ")

    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(small.parent.parent))
    assert says("HEAD") == "'HEAD' is no folder, and there is no git repository here"
    git(small, "init", "--quiet")
    (small / "LICENSE").write_text("None yet.", "utf-8")
    git(small, "add", "LICENSE")
    git(small, "commit", "--quiet", "--message", "Nothing yet")
    assert says("nope") == "'nope' is neither a folder nor a revision of this repository"
    assert says("HEAD:LICENSE") == (
        "'HEAD:LICENSE' is neither a folder nor a revision of this repository"
    )
    assert says("a..b") == "'a..b' is neither a folder nor a revision of this repository"
    assert "pathspec 'data' did not match any files" in says("HEAD")
    with monkeypatch.context() as other:
        other.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        other.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        refused = f"detected dubious ownership in repository at '{small}'"
        assert says("HEAD") == f"git can't read 'HEAD': {refused}"
    monkeypatch.setenv("PATH", "/nowhere")
    assert says("HEAD") == "git is not installed, or the project's folder is missing"


def test_a_base_with_problems_or_of_an_older_shape_is_told_and_does_not_fail(
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
    assert "problem in `the working tree`. The first: `data/packages.yml" in capsys.readouterr().out
