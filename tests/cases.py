"""The cases of tests/cases/: data files with one thing wrong, or unusual and right.

`mistakes/`, `attacks/` and `accepted/` have a table for each data file. A case says what it
replaces in that file of the small project (or of `base/`, where the project has none), or the whole
text; and in `says` each and all of what the check must say, of the file itself without its path.
Invisible characters are written as escapes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml
from project import ROOT, SMALL

FOLDER = ROOT / "tests" / "cases"


class Case(NamedTuple):
    """A data file: where it goes in a project, what is in it, and what must be said."""

    id: str
    path: str
    content: bytes
    says: list[str]

    @property
    def name(self) -> str:
        """The kind of the file, which is its name."""
        return self.id.partition("--")[0]

    def put(self, project: Path) -> None:
        """Write the file into a project."""
        (project / self.path).write_bytes(self.content)


def cases(kind: str) -> list[Case]:
    """All cases of a kind."""
    tables = sorted((FOLDER / kind).glob("*.yml"))
    return [
        _case(table.stem, row)
        for table in tables
        for row in yaml.load(table.read_text("utf-8"), yaml.CBaseLoader)
    ]


def _case(name: str, row: dict[str, Any]) -> Case:
    file = row.get("file", f"{name}.yml")
    path = f"data/{file}"
    named = (SMALL / path).is_file() or (FOLDER / "base" / file).is_file()
    path = path if named else f"data/features/{file}"
    text = row["text"] if "text" in row else _edited(path, row)
    says = [line if line.startswith("data/") else f"{path}:{line}" for line in row.get("says", ())]
    return Case(f"{name}--{row['case']}", path, text.encode(row.get("encoding", "utf-8")), says)


def _edited(path: str, row: dict[str, Any]) -> str:
    files = (SMALL / path, FOLDER / "base" / Path(path).name)
    text = next(file for file in files if file.is_file()).read_text("utf-8")
    for edit in row.get("edits", [row] if "replace" in row else []):
        assert text.count(edit["replace"]) == 1, row["case"]
        text = text.replace(edit["replace"], edit["by"])
    return text
