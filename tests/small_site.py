"""The small project with the site's own set-up, to build what the site itself does not hold."""

import re
import shutil
from pathlib import Path

from project import ROOT, small_project


def project(folder: Path) -> Path:
    """A small project in a new folder, built as the site is: its theme, hooks and extensions."""
    small_project(folder)
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignore)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    # To which what is published for programs links.
    (folder / "docs" / "changes.md").write_text("# More\n\n{{ changes() }}\n")
    (folder / "secret.md").write_text("# A secret\n")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    # Without what it watches, leaves out and lists, which is not there.
    (folder / "mkdocs.yml").write_text(config.partition("watch:")[0], "utf-8")
    return folder


def told(log: str, name: str) -> list[str]:
    """What a build told of a file of docs/, each problem as it stands in the log."""
    return re.findall(
        rf"^(?:ERROR|WARNING) +- +\w+: (docs/{re.escape(name)}(?::.*))$", log, re.MULTILINE
    )
