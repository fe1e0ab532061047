"""The attacks of tests/attacks/, and a small project to try them on, with the site's own set-up."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from project import ROOT, build, small_project

ATTACKS = ROOT / "tests" / "attacks"
#: What stands beside an attack and says what must come of it.
OUTCOMES = (".expected.txt", ".expected.html")


def attacks(kind: str) -> list[Path]:
    """The attacks of a folder of tests/attacks/, without what is expected of them."""
    files = sorted((ATTACKS / kind).iterdir())
    return [file for file in files if not file.name.endswith(OUTCOMES)]


def project(folder: Path) -> Path:
    """A small project in a new folder, built as the site is: its theme, hooks and extensions."""
    small_project(folder)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "overrides", folder / "overrides", ignore=ignore)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for name in ("api", "changes"):  # to which what is published for programs links
        (folder / "docs" / f"{name}.md").write_text(f"# More\n\n{{{{ {name}() }}}}\n")
    (folder / "secret.md").write_text("# A secret\n")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    # Without what it watches, leaves out and lists, which is not there.
    (folder / "mkdocs.yml").write_text(config.partition("watch:")[0], "utf-8")
    return folder


def attacked(folder: Path, kind: str) -> subprocess.CompletedProcess[str]:
    """Build a project in a new folder with all attacks of a kind in docs/, into its site/."""
    project(folder)
    for file in attacks(kind):
        shutil.copy(file, folder / "docs")
    return build(folder, folder / "site", SITE_URL="https://site.example.org/", REPO_URL="")


def told(log: str, name: str) -> list[str]:
    """What a build told of a file of docs/, each problem as it stands in the log."""
    return re.findall(
        rf"^(?:ERROR|WARNING) +- +\w+: (docs/{re.escape(name)}(?::.*))$", log, re.MULTILINE
    )
