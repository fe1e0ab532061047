"""Pages that a stranger may write: what must be refused, with what is said, and what is mere text.

They are in tests/cases/pages.yml.
"""

import subprocess
from pathlib import Path

import yaml
from cases import FOLDER
from project import build
from small_site import project

PAGES = yaml.safe_load((FOLDER / "pages.yml").read_text("utf-8"))
REFUSED: dict[str, list[str]] = PAGES["refused"]
REFUSED["call-deep"] = ["{{ " + "(" * 3000 + " }}\n", ":1: a page may only call macros"]
REFUSED["call-long"] = ["{{ row(" + "1" * 5000 + ") }}\n", ":1: a page may only call macros"]
SHOWN: dict[str, list[str]] = PAGES["shown"]
FILES = {name: (text.encode(), said) for name, (text, said) in PAGES["files"].items()}
FILES["latin.md"] = ("# \xe9\n".encode("latin-1"), "not UTF-8")


def written(
    folder: Path, pages: dict[str, str], files: dict[str, bytes] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build the small project into its site/ with more pages, by name, and other files of docs/."""
    project(folder)
    more = {f"{name}.md": text.encode() for name, text in pages.items()} | (files or {})
    for name, data in more.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return build(folder, folder / "site", SITE_URL="https://site.example.org/", REPO_URL="")
