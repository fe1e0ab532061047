"""What opening a page loads, computed from its HTML, and how much that is."""

import gzip
import json
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

#: Where the site is thought to be.
BASE = "http://site/"
#: What Material's script fetches beside the worker of the search.
INDEX = "search/search_index.json"


def loads(site: Path, page: str) -> set[str]:
    """The paths of all that opening a page loads: the page, its styles, scripts, images and icon.

    Less the search index, which grows with the site.
    """
    file = site / page
    tree = html.fromstring(file.read_bytes())
    address = urljoin(BASE, page)
    waits = tree.xpath("//template[@id='__material']")  # Material's script, until somebody searches
    for element in [*waits, *tree.xpath("//noscript")]:
        element.drop_tree()
    links = [
        *tree.xpath("//link[@rel='stylesheet' or @rel='icon' or contains(@rel, 'load')]/@href"),
        *tree.xpath("//*[self::script or self::img or self::iframe or self::source]/@src"),
    ]
    if not waits:  # it loads what searches, which its settings name
        links.append(json.loads(tree.xpath("string(//script[@id='__config'])"))["search"])
    paths = [
        urlsplit(urljoin(address, link)).path for link in links if not link.startswith("data:")
    ]
    return {page, *(unquote(path).lstrip("/") for path in paths)}


def gzipped(site: Path, paths: set[str]) -> int:
    """The bytes of some files of a site, each gzip'd as a host sends it."""
    return sum(_gzipped(site / path) for path in paths)


@cache
def _gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))
