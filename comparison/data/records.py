"""Write what tools record as JSON."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json


def dump(value: Any) -> str:
    """Return a value as JSON that a person can read, too."""
    return to_json(value, indent=1).decode() + "\n"
