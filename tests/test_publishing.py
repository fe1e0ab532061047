"""The hook that publishes the data: it renews the files, and names a page that is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_site
from mkdocs.commands.build import build
from mkdocs.config import load_config


def make(project: Path) -> Path:
    build(load_config(str(project / "mkdocs.yml")))
    return project / "site"


def test_a_page_can_link_to_files_that_each_build_renews(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    project = small_site.project(tmp_path / "project")
    page = project / "docs" / "index.md"
    page.write_text("# Small\n\n[All](api/v1/matrix.json), [news](feed.xml), [list](llms.txt)\n")
    row, file = "api/v1/features/cli.json", project / "data" / "features" / "tools.yml"
    assert '"title": "Command line"' in (make(project) / row).read_text()
    file.write_text(file.read_text().replace("name: Command line", "name: Shell commands"))
    assert '"title": "Shell commands"' in (make(project) / row).read_text()
    page.write_text("# Small\n\n[All](api/v1/matrx.json)\n")
    with pytest.raises(SystemExit):
        make(project)
    assert "'index.md' contains a link 'api/v1/matrx.json'" in caplog.text
    (project / "docs" / "changes.md").unlink()
    with pytest.raises(SystemExit) as stop:
        make(project)
    assert stop.value.code == 1
    assert "docs/changes.md is missing, and the data links to it" in caplog.text
    assert "Traceback" not in caplog.text
