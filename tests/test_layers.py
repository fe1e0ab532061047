"""The library's arrows run one way: each folder imports those before it, and none after it."""

import ast
import re
import subprocess
import sys

from project import ROOT

LIBRARY = ROOT / "comparison"
#: What each part may import beside itself.
BELOW = {
    "data": set(),
    "repository": set(),
    "markdown": set(),
    "background": set(),
    "fields": {"data"},
    "highlighting": {"background", "data"},
    "model": {"data", "fields"},
    "checks": {"data", "fields", "model"},
    "project": {"data", "fields", "model", "checks"},
    "render": {"data", "fields", "model", "project", "repository", "highlighting"},
    "export": {"data", "fields", "model", "project", "render"},
}
BELOW["pages"] = BELOW["render"] | {"render", "export"}
#: What connects the parts: the command line and what it runs.
COMMANDS = {"__init__", "__main__", "new", "diff"}
MAX_LINES, MAX_MODULES = 300, 12
MODULES = sorted(LIBRARY.rglob("*.py"))


def imported(text: str) -> set[str]:
    """Return the parts of the library that a module imports: `comparison.data.files` -> data."""
    parts, found = {path.stem for path in LIBRARY.iterdir()}, set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            above = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                library, part, *_ = f"{above}{alias.name}..".split(".")
                if library == "comparison":  # which hands out what project.py defines
                    found.add(part if part in parts else "project")
    return found


def test_modules_import_only_what_is_below_and_stay_small() -> None:
    for file in MODULES:
        text, part = file.read_text("utf-8"), file.relative_to(LIBRARY).parts[0].removesuffix(".py")
        assert part in COMMANDS or imported(text) <= BELOW[part] | {part}, file
        assert not re.search(r"^\s*(from|import) mkdocs", text, re.MULTILINE), file
        assert len(text.splitlines()) <= MAX_LINES, file
    for folder in {ROOT / "hooks", *(file.parent for file in MODULES)}:
        assert len(list(folder.glob("*.py"))) <= MAX_MODULES, folder
    assert not list((ROOT / "overrides").rglob("*.py")), "overrides/ is for Material's templates"


def test_reading_the_data_needs_nothing_that_renders_it() -> None:
    program = "import comparison, sys; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "comparison.model.matrix" in loaded
    assert not {"comparison.render", "comparison.pages", "jinja2", "markdown", "mkdocs"} & loaded
