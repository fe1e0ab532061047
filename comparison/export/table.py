"""The matrix -> CSV, a row for each cell."""

from __future__ import annotations

import csv as writer
import io
import re

from comparison.export.site import Here
from comparison.export.values import standing
from comparison.project import Comparison

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
#: Where a spreadsheet would begin a formula, in wide forms as well: at the start of a cell, which
#: it finds after other separators than ours, too, and after a blank or a quote there.
_FORMULA = re.compile(r"(?:^|[,;\t])[\s\"]*(?=[=+@\uff1d\uff0b\uff0d\uff20-])")


def csv(data: Comparison, here: Here) -> str:
    """Write the cells by RFC 4180: a head line, CRLF, quotes where they are needed.

    Several packages or sources are parted by spaces, which none of them holds. What a spreadsheet
    would take for a formula has an apostrophe before it, which makes it a text there. A byte-order
    mark tells a spreadsheet that the file is UTF-8.
    """
    text = io.StringIO(newline="")
    text.write("\ufeff")
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
    """Return a text of which no spreadsheet takes any part for a formula."""
    return _FORMULA.sub(r"\g<0>'", text)
