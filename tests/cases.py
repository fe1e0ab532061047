"""The cases of tests/cases/: data files with one thing wrong, or unusual and right.

`mistakes/`, `attacks/` and `accepted/` have a table for each data file, in groups that replace the
same text of that file of the small project (or of `base/`, where the project has none), or all of
it. A case is what it puts there, and then each and all of what the check must say, of the file
itself without its path. Invisible characters are written as escapes.
"""

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

    def put(self, project: Path) -> None:
        """Write the file into a project."""
        (project / self.path).write_bytes(self.content)


def cases(kind: str) -> list[Case]:
    """Return all cases of a kind."""
    return [
        _case(file.stem, name, group, row)
        for file in sorted((FOLDER / kind).glob("*.yml"))
        for group in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
        for name, row in group["cases"].items()
    ]


def _case(table: str, name: str, group: dict[str, Any], row: list[Any]) -> Case:
    content, *says = row
    names = [group["file"]] if "file" in group else [f"{table}.yml", f"{table}.json"]
    paths = [*(f"data/{each}" for each in names), f"data/features/{names[0]}"]
    bases = [(path, root / path) for root in (SMALL, FOLDER / "base") for path in paths]
    path, base = next((each for each in bases if each[1].is_file()), bases[-1])
    if "replace" in group:
        several = isinstance(content, list)
        olds, news = (group["replace"], content) if several else ([group["replace"]], [content])
        content = base.read_text("utf-8")
        for old, new in zip(olds, news, strict=True):
            assert content.count(old) == 1, name
            content = content.replace(old, new)
    says = [line if line.startswith("data/") else f"{path}:{line}" for line in says]
    return Case(f"{table}--{name}", path, content.encode(group.get("encoding", "utf-8")), says)
