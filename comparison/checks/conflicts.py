"""Check that no merge conflict is left in the files that the site is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from comparison.data.problems import Place, Problems

#: How such a problem starts.
MARKER = "conflict marker"
#: A line of git's that starts, parts or ends a conflict. The `=======` between two sides is none:
#: in Markdown it makes a heading of the line above.
_MARKER = re.compile(rb"^(?:<{7}(?=[ \r\n])|>{7}(?=[ \r\n])|\|{7}(?= ))", re.MULTILINE)


def check_conflicts(root: Path, problems: Problems) -> None:
    """Report every marker under data/ and docs/, and in the files beside them."""
    for file in _files(root):
        path = file.relative_to(root).as_posix()
        text = b""
        with suppress(OSError):  # a file that is gone, or of somebody else
            text = file.read_bytes()
        for found in _MARKER.finditer(text):
            line = text.count(b"\n", 0, found.start()) + 1
            what = f"{MARKER} '{found[0].decode()}'"
            hint = "choose between the sides and remove the markers"
            problems.report(path, what, hint, Place(line, 1))


def _files(root: Path) -> Iterator[Path]:
    for found in (root.glob("*"), (root / "data").rglob("*"), (root / "docs").rglob("*")):
        yield from (file for file in found if file.is_file())
