"""Where the project is, and how to build it: what the tests share."""

import multiprocessing
import os
import shutil
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement
from mkdocs.__main__ import cli as mkdocs

import comparison
from comparison import Comparison
from comparison.render.templating import Renderer

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"
#: Where the tests think that the site is hosted.
HOST = "https://site.example.org/"
#: The pages of a built site by address.
Pages = dict[str, HtmlElement]
#: Starts a copy of this process, or on Windows another one.
COPIES = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")


def build(folder: Path, site: Path, *more: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder, in a copy of this process, where there is one: all is imported."""
    output = site.with_name(f"{site.name}-output")
    arguments = ["mkdocs", "build", "--site-dir", str(site), *more]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of other threads, which only report
        process = COPIES.Process(
            target=_call, args=(folder, arguments, environ, output), daemon=True
        )
        process.start()
    process.join(600)
    assert process.exitcode is not None, "the build takes too long"
    return subprocess.CompletedProcess(arguments, process.exitcode, "", output.read_text("utf-8"))


def _call(folder: Path, arguments: list[str], environ: dict[str, str], output: Path) -> None:
    warnings.resetwarnings()
    os.chdir(folder)
    os.environ.update({"NO_MKDOCS_2_WARNING": "1", **environ})
    sys.path.insert(0, str(folder))
    sys.argv = arguments
    sys.stderr = output.open("w", encoding="utf-8")
    mkdocs()


def built(factory: pytest.TempPathFactory, name: str, **environ: str) -> Path:
    """Build the site once in a run, whose processes share it; nobody writes into it."""

    def make(folder: Path) -> None:
        done = build(ROOT, folder, **environ)
        assert done.returncode == 0, done.stderr

    return once(factory, name, make)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Make a folder once in a run, whose processes share it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # of all workers
    folder = base / name
    try:
        (base / f"{name}-begun").mkdir()
    except FileExistsError:  # another process makes it, or has done so
        end = time.monotonic() + 600
        while not folder.is_dir():
            assert time.monotonic() < end, f"the process that makes {name} has failed"
            time.sleep(0.1)
        return folder
    make(base / f"{name}-half")
    return (base / f"{name}-half").rename(folder)


def small_project(folder: Path) -> Path:
    """Make the small project in a new folder, with the library beside it as in a clone."""
    shutil.copytree(SMALL, folder)
    shutil.copy(ROOT / "macros.py", folder)
    (folder / "comparison").symlink_to(ROOT / "comparison")
    return folder


def read_only(folder: Path) -> Path:
    """Take the right to write into a folder and what is in it, which root keeps."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
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


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text in a file, wherever it is."""
    text = file.read_text("utf-8")
    assert old in text, f"{file} has no {old!r}"
    file.write_text(text.replace(old, new), "utf-8")


#: Reads once in a process what no test changes.
_read_once = cache(comparison.read)


def read(folder: Path) -> Comparison:
    """The data of a project that has no problems."""
    found, problems = (_read_once if folder == ROOT else comparison.read)(folder)
    assert found, "\n".join(map(str, problems))
    return found


def git(folder: Path, *arguments: str, **environ: str) -> str:
    """Run git in a folder as somebody, whatever the environment says; return what it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false")
    command = ["git", *who, *arguments]
    done = subprocess.check_output(command, cwd=folder, env=kept | environ, text=True, timeout=60)
    return done.strip()


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Return every mapping within a value, itself included."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from parts(part)


def words(element: HtmlElement) -> str:
    """What a reader reads of an element, on one line."""
    return " ".join(element.text_content().split())


def rows(block: HtmlElement) -> list[list[str]]:
    """What is in each cell of the tables of a block, row by row."""
    return [[words(cell) for cell in row.xpath("th|td")] for row in block.xpath("//tbody/tr")]


class Kept(list[str]):
    """Blocks of HTML in their order; each is called `block 0` and so on in Markdown."""

    def keep(self, block: str) -> str:
        self.append(block)
        return f"block {len(self) - 1}"


def renderer(data: Comparison, **more: Any) -> Renderer:
    """What renders data for a page, with links that start with `/`; `more` is for the renderer."""
    return Renderer(data, SMALL / "docs", "/{}".format, **more)
