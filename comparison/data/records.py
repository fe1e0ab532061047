"""Write what tools record as JSON."""

from __future__ import annotations

import json
from typing import Any


def dump(value: Any) -> str:
    """Return a value as JSON that a person can read, too."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
