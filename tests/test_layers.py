"""The library's arrows run one way: each folder imports those before it, and none after it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT

LIBRARY = ROOT / "comparison"
#: What each part may import beside itself.
BELOW = {
    "data": set(),
    "fields": {"data"},
    "model": {"data", "fields"},
    "checks": {"data", "fields", "model"},
    "project": {"data", "fields", "model", "checks"},
    "repository": set(),
    "git_revision": set(),
    "markdown": set(),
    "highlighting": {"data"},
    "render": {"data", "fields", "model", "project", "repository", "highlighting"},
    "export": {"data", "fields", "model", "project", "render"},
    "pages": {
        "data",
        "fields",
        "model",
        "project",
        "repository",
        "highlighting",
        "render",
        "export",
    },
}
#: What connects the parts: the command line and what it runs.
COMMANDS = {"__init__", "__main__", "new", "diff"}
MAX_LINES, MAX_MODULES = 300, 12


def modules() -> list[Path]:
    return sorted(LIBRARY.rglob("*.py"))


def part_of(module: str) -> str:
    """The part of the library that a module is in: `comparison.data.files` -> data."""
    return module.removeprefix("comparison").strip(".").partition(".")[0] or "project"


def imported(file: Path) -> set[str]:
    """The parts of the library that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("comparison"):
            names = [alias.name for alias in node.names] if node.module == "comparison" else [""]
            known = [
                name if (LIBRARY / f"{name}.py").exists() or (LIBRARY / name).is_dir() else ""
                for name in names
            ]
            found |= {part_of(f"{node.module}.{name}") for name in known}
        elif isinstance(node, ast.Import):
            found |= {part_of(alias.name) for alias in node.names if "comparison" in alias.name}
    return found


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(LIBRARY)))
def test_a_module_imports_only_what_is_below_it(file: Path) -> None:
    part = file.relative_to(LIBRARY).parts[0].removesuffix(".py")
    if part not in COMMANDS:
        assert imported(file) <= BELOW[part] | {part}


def test_only_hooks_and_macros_know_mkdocs() -> None:
    for file in modules():
        assert not re.search(r"^\s*(from|import) mkdocs", file.read_text("utf-8"), re.MULTILINE), (
            file
        )
    assert not list((ROOT / "overrides").rglob("*.py")), "overrides/ is for Material's templates"


def test_folders_and_modules_stay_small() -> None:
    for folder in {ROOT / "hooks", *(file.parent for file in modules())}:
        assert len(list(folder.glob("*.py"))) <= MAX_MODULES, folder
    for file in modules():
        assert len(file.read_text("utf-8").splitlines()) <= MAX_LINES, file


def test_reading_the_data_needs_nothing_that_renders_it() -> None:
    program = "import comparison, sys; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "comparison.model.matrix" in loaded
    assert not {"comparison.render", "comparison.pages", "jinja2", "markdown", "mkdocs"} & loaded
