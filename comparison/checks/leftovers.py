"""Check that no merge conflict, and no blank of a new proof, is left in the files of the site."""

import re
from pathlib import Path

from comparison.data.problems import Problems, place_after
from comparison.model.proofs import TESTS

#: How the problem of a merge conflict starts.
MARKER = "conflict marker"
#: A conflict marker of git (not `=======`, which makes a heading in Markdown), or a blank, with the
#: words in brackets that say what belongs there.
_LEFT = re.compile(r"^(<{7}(?=\s)|>{7}(?=\s)|\|{7}(?= ))|FILL IN(?: \(([^)\n]*)\))?", re.MULTILINE)
#: A file without any of these has none of those; to look for them takes a tenth of the time.
_SIGNS = b"<<<<<<<", b">>>>>>>", b"|||||||", b"FILL IN"


def check_leftovers(root: Path, problems: Problems) -> None:
    """Report every conflict marker and every blank."""
    for pattern in ("*", "data/**/*", "docs/**/*", f"{TESTS}/*.py"):
        for file in root.glob(pattern):
            content = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
            if not any(sign in content for sign in _SIGNS):
                continue
            text = content.decode("utf-8", "replace")
            for found in _LEFT.finditer(text):
                path, at = file.relative_to(root).as_posix(), place_after(text[: found.start()])
                marker, blank = found.groups()
                if marker:
                    hint = "choose between the sides and remove the markers"
                    problems.report(path, f"{MARKER} '{marker}'", hint, at)
                else:
                    problems.report(path, blank or "to be filled in", "", at, "blank")
