"""The matrix -> CSV, a row for each cell."""

import csv as writer
import io
import re

from comparison.export.addresses import API, SiteAddresses
from comparison.export.json_documents import standing
from comparison.project import Comparison

#: Where a spreadsheet would begin a formula: before a sign, wide or not, at the start of a cell or
#: after a separator of another locale, with blanks and quotes between them.
_FORMULA = re.compile(r"(?:^|[,;\t])[\s\"]*(?=[=+@\uff1d\uff0b\uff0d\uff20-])")


def csv(data: Comparison, site: SiteAddresses) -> str:
    """Write the cells by RFC 4180: a head line, CRLF, quotes where they are needed.

    Spaces separate several packages or sources, which hold none. What a spreadsheet would take
    for a formula has an apostrophe before it, which makes it a text there. A byte-order mark tells
    a spreadsheet that the file is UTF-8.
    """
    refer = site.links_from(f"{API}/matrix.csv")
    lines = (
        {
            "feature": row.id,
            "name": row.name,
            "category": row.category,
            "framework": name,
            "support": cell.support,
            "default": cell.default or "",
            "since": cell.since or "",
            "packages": " ".join(cell.packages),
            "note": cell.note.plain,
            "sources": " ".join(cell.source),
            "standing": standing(data, row),
            "checked": data.matrix.vocabulary.checked,
            "url": refer(f"#{row.id}"),
        }
        for row in data.matrix.rows()
        for name, cell in row.cells.items()
    )
    text = io.StringIO(newline="")
    text.write("\ufeff")
    rows = writer.writer(text, dialect="excel")  # RFC 4180 describes what Excel writes
    for number, line in enumerate(lines):
        if not number:
            rows.writerow(line)
        rows.writerow(map(guarded, line.values()))
    return text.getvalue()


def guarded(text: str) -> str:
    """Return a text of which no spreadsheet takes any part for a formula."""
    return _FORMULA.sub(r"\g<0>'", text)
