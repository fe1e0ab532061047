"""Write texts of the data as Markdown of GitHub in which nothing is markup, a link or a mention."""

import re
from collections.abc import Iterable, Sequence


def code(text: str) -> str:
    """Return a text as a code span, with what would end a line or hide made visible."""
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
    if not shown:
        return "nothing"
    runs = {len(run) for run in re.findall("`+", shown)}
    fence = "`" * next(length for length in range(1, len(shown) + 2) if length not in runs)
    # One space at each end is no part of the text, unless there is nothing but spaces.
    pad = " " if shown.strip(" ") and (shown[0] in "` " or shown[-1] in "` ") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def table(head: Sequence[str], rows: Sequence[Iterable[str]]) -> list[str]:
    """Return the lines of a table whose cells are Markdown."""
    return [_row(head), _row("---" for _ in head), *map(_row, rows)]


def _row(cells: Iterable[str]) -> str:
    # A table is split at bars before code is looked for, so they are escaped in code, too.
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
