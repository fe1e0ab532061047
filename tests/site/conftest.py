"""The pages of the built site, and the data that they were made from."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from project import HOST, ROOT, Pages, page_files, read

import comparison


def opened(site: Path) -> Pages:
    """Every page by its address below the root; `404.html` apart, which has no address."""
    files = [file for file in page_files(site) if file.name != "404.html"]
    addresses = [file.relative_to(site).as_posix().removesuffix("index.html") for file in files]
    return dict(zip(addresses, (html.parse(str(file)).getroot() for file in files), strict=True))


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """The pages of the site without an address."""
    return opened(site)


@pytest.fixture(scope="session")
def there(hosted: Path) -> Pages:
    """The pages of the site with an address."""
    return opened(hosted)


@pytest.fixture(scope="session")
def data() -> comparison.Comparison:
    """The data that the site was built from."""
    return read(ROOT)


@pytest.fixture(scope="session")
def leads(site: Path, pages: Pages) -> Callable[[str], bool]:
    """Tell whether there is a file at an address of the site, and the anchor on it."""
    anchors = {address: {*page.xpath("//@id")} for address, page in pages.items()}

    def leads(address: str) -> bool:
        assert address.startswith(HOST), address
        url = urlsplit(address)
        path = unquote(url.path).lstrip("/")
        if path in anchors:
            return not url.fragment or unquote(url.fragment) in anchors[path]
        return (site / path).is_file() and not url.fragment

    return leads
