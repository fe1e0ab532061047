"""Judge the files of docs/ before anything reads them: which may not be in the site, and why."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from comparison.data.problems import Place, place_after
from comparison.data.unicode_check import MAX_SUSPICIOUS, find_suspicious
from comparison.highlighting import BY_SUFFIX, FOLDERS

#: The files that pages load; all others in docs/assets/ are refused, since they would be served.
_SERVED = """
choose.css choose.js code.js compare.css compare.js evidence.css favicon.svg iframe-worker.js
logo.svg page.js site.css stack.css stack.js theme.js
"""
SERVED = frozenset(f"assets/{name}" for name in _SERVED.split())
#: Pictures of pixels, which hold no text, and where they are.
PICTURES, ASSETS = frozenset((".jpg", ".png", ".webp")), "assets/"
#: Kinds of text that published programs are made of; their templates are no pages, and left out.
PROGRAMS = frozenset(BY_SUFFIX) - {".html", ".js"}
#: How files are named: a page becomes a folder, and a name is part of addresses and messages.
_NAME = re.compile(
    r"(?:\w[\w-]*/)*(?:[a-z0-9][a-z0-9-]*\.md|(?!.*\.md$)\w[\w-]*(?:\.[\w-]+)*)", re.ASCII
)


def misplaced(path: str) -> str | None:
    """Return why a path is not allowed in docs/, or None."""
    if not _NAME.fullmatch(path):
        return "a capital letter, or a sign other than letters, digits and hyphens, in the name"
    kind = PurePosixPath(path).suffix
    if kind == ".md" or path in SERVED:
        return None
    if kind in PICTURES:
        return None if path.startswith(ASSETS) else f"a picture outside of docs/{ASSETS}"
    if kind in PROGRAMS and path.startswith(FOLDERS):
        return None
    if path.startswith(ASSETS):
        return "not a file that pages load; comparison/pages/file_rules.py lists them"
    where = " and ".join(f"docs/{folder}" for folder in FOLDERS)
    return f"not a kind of file that is here: pages, and programs in {where}"


def unreadable(path: str, data: bytes) -> Iterator[tuple[Place, str]]:
    """Find the characters of a file that it may not hold, each with its place."""
    if PurePosixPath(path).suffix in PICTURES:
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield place_after(error.object[: error.start].decode()), "not UTF-8"
        return
    for char in islice(find_suspicious(text, names=path.endswith(".md")), MAX_SUSPICIOUS):
        yield place_after(text[: char.at]), char.what
    if found := re.search(r"\r(?!\n)", text):
        yield place_after(text[: found.start()]), "a carriage return without a line feed"
