"""Licences of packages -> a table."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from comparison import licences
from comparison.html import render


def packages(lock: Path) -> Markup:
    """The packages of a lock with version and licence. Raises Unknown as `installed` does."""
    return render("licences.html", packages=licences.installed(lock))
