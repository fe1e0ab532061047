"""The data files and the shape of each, for whatever treats all of them alike."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from comparison import app, app_record, changes, claims, decision, load, measurements, myths, proofs
from comparison.shape import Shape

#: The kind of the files that hold the rows; the other kinds have one file each.
ROWS = "features"


def shapes(frameworks: Sequence[str]) -> dict[str, Shape]:
    """The shape of every kind of data file, by a name; columns are the frameworks given."""
    columns = [name for name in frameworks if name not in load.RESERVED]
    return {
        "vocabulary": load.VOCABULARY_SHAPE,
        "frameworks": load.FRAMEWORKS_SHAPE,
        "packages": load.PACKAGES_SHAPE,
        ROWS: load.features_shape(columns, "", ""),
        "changes": changes.SHAPE,
        "decision": decision.shape_of(columns),
        "claims": claims.SHAPE,
        "myths": myths.SHAPE,
        "app": app.shape_of(columns),
        "app-figures": app_record.SHAPE,
        "measurements": measurements.shape_of(columns),
        "proofs": proofs.SHAPE,
    }


def written(root: Path) -> dict[str, str]:
    """The data files that people write, by their paths from the root, each with its kind."""
    one = {
        path: Path(path).stem
        for path in sorted(f"data/{file.name}" for file in (root / "data").glob("*.yml"))
    }
    rows = sorted(f"{load.FEATURES}/{file.name}" for file in (root / load.FEATURES).glob("*.yml"))
    return one | dict.fromkeys(rows, ROWS)
