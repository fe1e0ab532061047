"""The matrix -> CSV, a row for each cell."""

from __future__ import annotations

import csv as writer
import io

from comparison import Comparison
from comparison.export.site import Here
from comparison.export.values import standing

COLUMNS = (
    "feature",
    "name",
    "category",
    "framework",
    "support",
    "default",
    "since",
    "packages",
    "note",
    "sources",
    "standing",
    "checked",
    "url",
)
#: What makes a spreadsheet take a text for a formula, in wide forms as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def csv(data: Comparison, here: Here) -> str:
    """The cells by RFC 4180: a head line, CRLF, quotes where they are needed.

    Several packages or sources are parted by spaces, which none of them holds. A text that a
    spreadsheet would take for a formula starts with an apostrophe, which makes it a text there.
    """
    text = io.StringIO(newline="")
    rows = writer.writer(text, dialect="excel")  # RFC 4180 describes what Excel writes
    rows.writerow(COLUMNS)
    for row in data.matrix.rows():
        for name, cell in row.cells.items():
            fields = (
                row.id,
                row.name,
                row.category,
                name,
                cell.support,
                cell.default or "",
                cell.since or "",
                " ".join(cell.packages),
                cell.note.plain,
                " ".join(cell.source),
                standing(data, row),
                data.matrix.vocabulary.checked,
                here.page(f"#{row.id}"),
            )
            rows.writerow(map(guarded, fields))
    return text.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
