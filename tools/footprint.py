"""What installing packages brings, in an environment of its own, and how many lines code has."""

import os
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import NamedTuple

from packaging.utils import canonicalize_name
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, String

LOCK = Path(__file__).parent.parent / "requirements" / "test.txt"
#: The lexers that tell what is a comment, by the end of a file's name.
_LEXERS = {".css": "css", ".html": "html+django", ".py": "python", ".toml": "toml", ".txt": "ini"}


class Installed(NamedTuple):
    """What an environment holds beside the interpreter: canonical names, versions, megabytes."""

    distributions: dict[str, str]
    megabytes: float


def install(folder: Path, *packages: str) -> Path:
    """Install packages at their locked versions in a new environment; return its interpreter."""
    uv = [sys.executable, "-m", "uv", "--quiet"]
    subprocess.run([*uv, "venv", "--python", sys.executable, folder], check=True)
    python = folder / "bin" / "python"
    options = ["--python", str(python), "--constraint", str(LOCK), "--link-mode", "copy"]
    subprocess.run([*uv, "pip", "install", *options, *packages], check=True)
    return python


def measure(python: Path, compiled: bool = False) -> Installed:
    """Return what is in the site-packages of an environment; a megabyte is 1,000,000 bytes.

    Compiled files (`.pyc`) are left out, because whether they exist depends on what has been
    imported; or with `compiled` they are made, all of them, and counted.
    """
    (packages,) = python.parent.parent.glob("lib/python*/site-packages")
    if compiled:
        subprocess.run([python, "-m", "compileall", "-q", packages], check=True)
    found = distributions(path=[str(packages)])
    versions = {canonicalize_name(each.name): each.version for each in found}
    size = sum(
        file.lstat().st_size
        for file in packages.rglob("*")
        if file.is_file() and (compiled or file.suffix != ".pyc")
    )
    return Installed(dict(sorted(versions.items())), round(size / 1e6, 1))


def environment(**more: str) -> dict[str, str]:
    """Return this environment without what would change how Python or the programs run."""
    changing = ("PYTHON", "DJANGO_", "FLASK_", "NOTES_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(changing)}
    return kept | more


def own_lines(text: str, suffix: str) -> int:
    """Count the lines of a file that aren't blank, a comment, or part of a docstring."""
    lexer = get_lexer_by_name(_LEXERS.get(suffix, "text"), stripnl=False, ensurenl=False)
    number, own = 0, set()
    for kind, value in lexer.get_tokens(text):
        # Pygments takes a doctype and the braces of a template for comments of a kind.
        if (kind not in Comment or kind in Comment.Preproc) and kind is not String.Doc:
            own |= {line for line, part in enumerate(value.split("\n"), number) if part.strip()}
        number += value.count("\n")
    return len(own)
