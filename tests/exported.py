"""What is published of the small project, for the tests of its files."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from project import SMALL, read

from comparison.export import files
from comparison.export.site import API, Site


def link(target: str) -> str:
    """An address as MkDocs makes it of a target: `#row` stands on the page of the matrix."""
    page, hash_, anchor = target.partition("#")
    page = (page or "compare/index.md").replace("index.md", "").replace(".md", "/")
    return f"{page}{hash_}{anchor}"


def site(address: str = "") -> Site:
    return Site("Small", address, link)


@cache
def published(address: str = "") -> dict[str, str]:
    return files(read(SMALL), site(address))


@cache
def document(name: str, address: str = "") -> Any:
    return json.loads(published(address)[f"{API}/{name}.json"])
