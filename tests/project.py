"""Where the project is, and how to build it: what the tests share."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from lxml.html import HtmlElement

import comparison
from comparison import Comparison
from comparison.render.templating import Renderer

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"
#: Where the tests think that the site is hosted.
HOST = "https://site.example.org/"


def build(folder: Path, site: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environ},
    )


def small_project(folder: Path) -> Path:
    """Make the small project in a new folder, with the library beside it as in a clone."""
    shutil.copytree(SMALL, folder)
    shutil.copy(ROOT / "macros.py", folder)
    (folder / "comparison").symlink_to(ROOT / "comparison")
    return folder


def files(site: Path) -> dict[str, bytes]:
    """Return the files of a site by their paths."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


def page_files(site: Path) -> list[Path]:
    """Return the pages of a site, but those that only lead on to another address."""
    moved = 'http-equiv="refresh"'
    return [file for file in site.rglob("*.html") if moved not in file.read_text("utf-8")]


def read(folder: Path) -> Comparison:
    """The data of a project that has no problems."""
    found, problems = comparison.read(folder)
    assert found, "\n".join(map(str, problems))
    return found


def words(element: HtmlElement) -> str:
    """What a reader reads of an element, on one line."""
    return " ".join(element.text_content().split())


def link(target: str) -> str:
    """Where a link leads when nothing is built: the target itself, below a root."""
    return f"/{target}"


class Kept(list[str]):
    """Blocks of HTML in their order; each is called `block 0` and so on in Markdown."""

    def keep(self, block: str) -> str:
        self.append(block)
        return f"block {len(self) - 1}"


def renderer(data: Comparison, **more: Any) -> Renderer:
    """What renders data for a page; `more` are its repository and where blocks are kept."""
    return Renderer(data, SMALL / "docs", link, **more)


def load(file: Path) -> ModuleType:
    """A Python file as a module of its own, such as a tool that no package holds."""
    spec = importlib.util.spec_from_file_location(f"{file.parent.name}_{file.stem}", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
