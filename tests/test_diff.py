"""What changed in the data is told in tables that the data can't break."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from project import ROOT, SMALL, files, git, replace

import comparison
from comparison import diff
from comparison.__main__ import main
from comparison.markdown import code, table

ROWS = "data/features/security.yml"
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
upgrades.yml | instead: "`Form.new`." | instead: "`Form.newer`." | old-form | instead
glossary.yml | also: [forged forms] | also: [forged] | csrf | also
myths.yml | believed: Others do. | believed: Some do. | alpha-open | believed
proofs.json | The page says: no | The page says: yes | csrf | alpha.5.2.output"""


def render(markdown: str) -> html.HtmlElement:
    """Markdown with HTML and tables, as GitHub reads it."""
    parser = MarkdownIt("commonmark").enable("table")
    return html.fromstring(f"<div>{parser.render(markdown)}</div>")


def cells(markdown: str) -> list[list[str]]:
    """All rows of all tables, as text."""
    return [[cell.text_content() for cell in row.iter("td")] for row in render(markdown).iter("tr")]


def test_a_changed_field_is_told_from_what_to_what(small: Path) -> None:
    replace(small / ROWS, "- id: csrf", "# A comment, which is no change.\n- id: csrf")
    assert diff.diff(small, str(SMALL)) == f"Nothing changed in the data since `{SMALL}`.\n"
    changes = [line.split(" | ") for line in CHANGES.splitlines()]
    for path, old, new, *_ in changes:
        replace(small / "data" / path, old, new)
    markdown = diff.diff(small, str(SMALL))
    for cell in render(markdown).iter("td"):  # as code, which no text of the data can end
        assert (cell.text, [part.tag for part in cell]) in [(None, ["code"]), ("nothing", [])]
    told = {(row[0], row[1]): row[2:] for row in cells(markdown) if row}
    assert len(told) == len(changes)
    for _, old, new, item, field in changes:
        was, now = told[item, field]
        assert was in old or old in was
        assert now in new or (new or "nothing") in now


def test_every_part_of_the_data_is_compared() -> None:
    parts = "Row Package Framework Vocabulary Question Outcome Start Preset Install Claim Myth "
    parts += "Change Term Upgrade Proof Measurement App"
    assert re.findall("(?m)^### (.*)$", diff.diff(ROOT, str(SMALL))) == parts.split()


def test_added_removed_and_moved_items_are_told(small: Path) -> None:
    first, mark, second = (small / ROWS).read_text("utf-8").partition("- id: csp")
    new = (mark + second).replace("csp", "hsts").replace("Content Security Policy", "HTTPS only")
    (small / ROWS).write_text(mark + second + first + new, "utf-8")
    found = cells(diff.diff(small, str(SMALL)))
    assert ["hsts", "name", "nothing", "HTTPS only"] in found
    assert not [row for row in found if row[2:] == ["nothing", "nothing"]]
    assert ["hsts", "alpha.support", "nothing", "built-in"] in found
    assert ["several", "order", "csrf, csp", "csp, csrf"] in found
    back = cells(diff.compare("now", comparison.read(small), comparison.read(SMALL)))
    assert ["hsts", "name", "HTTPS only", "nothing"] in back


@given(st.text(min_size=1))
def test_any_text_is_one_code_span_in_one_cell(text: str) -> None:
    markdown = "\n".join(table(["A"], [[code(text)], [code("next")]]))
    first, second = render(markdown).iter("td")
    (shown,) = first
    assert (shown.tag, len(shown), first.text, shown.tail) == ("code", 0, None, None)
    assert second.text_content() == "next"
    if text.isprintable():
        assert shown.text_content() == text


def test_the_working_tree_is_compared_and_left_as_it_is(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The small project in a folder of a repository, with a change that isn't committed."""
    git(small.parent, "init", "--quiet")
    git(small.parent, "add", ".")
    git(small.parent, "commit", "--quiet", "--message", "First")
    replace(small / "data" / "packages.yml", "1.3.0", "1.4.0")
    (small.parent / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(small.parent / "temporary"))
    before = files(small.parent)
    assert main(["diff", "HEAD", "--root", str(small)]) == 0
    assert "| `beta-forms` | `version` | `1.3.0` | `1.4.0` |" in capsys.readouterr().out
    assert files(small.parent) == before
    assert not list((small.parent / "temporary").iterdir())


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
    monkeypatch.setenv("PATH", "/nowhere")
    assert says("HEAD").startswith("git can't be run: ")


def test_problems_of_either_side_are_told_and_do_not_fail(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = shutil.copytree(SMALL, tmp_path / "older")
    replace(older / ROWS, "support: none", "level: none")
    assert main(["diff", str(older), "--root", str(small)]) == 0
    found = capsys.readouterr().out
    assert found.startswith(f"Nothing was compared: the data in `{older}` has 2 problems. ")
    assert f"The first: `{ROWS}:28:5: csp.beta" in found
    (small / "data" / "packages.yml").unlink()
    assert main(["diff", str(SMALL), "--root", str(small)]) == 0
    assert "as it is now has 1 problem. The first: `data/packages.yml" in capsys.readouterr().out
