"""The pages of the built site, and the data that they were made from."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import ROOT, page_files, read

import comparison


def opened(site: Path) -> dict[str, HtmlElement]:
    """Every page by its address below the root; `404.html` apart, which has no address."""
    files = [file for file in page_files(site) if file.name != "404.html"]
    addresses = [file.relative_to(site).as_posix().removesuffix("index.html") for file in files]
    return dict(zip(addresses, (html.parse(str(file)).getroot() for file in files), strict=True))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlElement]:
    """The pages of the site without an address."""
    return opened(site)


@pytest.fixture(scope="session")
def there(hosted: Path) -> dict[str, HtmlElement]:
    """The pages of the site with an address."""
    return opened(hosted)


@pytest.fixture(scope="session")
def data() -> comparison.Comparison:
    """The data that the site was built from."""
    return read(ROOT)
