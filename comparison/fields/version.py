"""Compare versions."""

import re
from functools import cache

from packaging.version import Version

#: Versions compare as pip compares them: 6.0 equals 6.0.0.
order = cache(Version)


def is_of_line(version: str, line: str) -> bool:
    """Return whether a version is of a release line: 6.1.3 of 6.1."""
    return re.match(rf"{re.escape(line)}(?!\d)", version) is not None
