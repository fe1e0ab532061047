"""MkDocs builds the same site by whatever command and from whatever folder it is called."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest
import small_site
from project import ROOT, build, files

# As the script starts, which puts its own folder on the path, and not the one it is called in.
SCRIPT = (sys.executable, str(Path(sysconfig.get_path("scripts"), "mkdocs")))
MODULE = (sys.executable, "-m", "mkdocs")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the site's own set-up."""
    return small_site.project(tmp_path_factory.mktemp("commands") / "project")


def built(command: Sequence[str], folder: Path, site: Path, **environ: str) -> dict[str, bytes]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    given = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://site.example/", **environ}
    done = subprocess.run(
        [*command, "--site-dir", str(site)],
        cwd=folder,
        env=kept | given,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return files(site)


@pytest.fixture(scope="module")
def usual(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built([*MODULE, "build"], project, tmp_path_factory.mktemp("usual") / "site")


@pytest.mark.parametrize(
    ("command", "inside", "environ"),
    [
        (SCRIPT, True, {}),
        (SCRIPT, False, {}),
        (MODULE, False, {}),
        (MODULE, True, {"PYTHONSAFEPATH": "1"}),
    ],
    ids=["script", "script-elsewhere", "module-elsewhere", "module-safe-path"],
)
def test_every_command_builds_the_same_bytes(
    project: Path,
    usual: dict[str, bytes],
    tmp_path: Path,
    command: tuple[str, ...],
    inside: bool,
    environ: dict[str, str],
) -> None:
    arguments = () if inside else ("--config-file", str(project / "mkdocs.yml"))
    folder = project if inside else tmp_path
    made = built([*command, "build", *arguments], folder, tmp_path / "site", **environ)
    assert [path for path in made | usual if made.get(path) != usual.get(path)] == []


def test_a_build_names_the_template_that_is_wrong(tmp_path: Path) -> None:
    project = small_site.project(tmp_path / "project")
    template = project / "overrides" / "main.html"
    template.write_text(template.read_text("utf-8") + "{% if %}\n", "utf-8")
    done = build(project, tmp_path / "site")
    last = template.read_text("utf-8").count("\n")
    assert f"Error: overrides/main.html:{last}: TemplateSyntaxError" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_make_finds_the_library_where_python_looks_in_no_folder() -> None:
    venv = Path(sys.executable).parent.parent
    kept = {name: value for name, value in os.environ.items() if not name.startswith("M")}
    done = subprocess.run(
        ["make", "-o", "venv-site", f"VENV={venv}", "check"],
        cwd=ROOT,
        env=kept | {"PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
