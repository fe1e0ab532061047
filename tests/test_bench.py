"""The benchmark measures what it says: right made-up matrices, and floors that are a site."""

from pathlib import Path

from project import ROOT, read

from tools import bench


def test_a_made_up_project_has_no_problems(tmp_path: Path) -> None:
    found = read(bench.make_up(tmp_path / "project", "50x3"))
    assert sum(len(row.cells) for row in found.matrix.rows()) == 150


def test_calls_of_programs_become_fenced_code() -> None:
    page = (ROOT / "docs" / "one-app-twice.md").read_text("utf-8")
    written = bench.fenced(page)
    assert page.count("{{ program(") > 5
    assert "{{ program(" not in written
    assert written.count("```python\n") + written.count("```html+jinja\n") > 5
    assert "--8<--" not in written
