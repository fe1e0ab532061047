"""The content of a page -> the same as Markdown, for programs that read text."""

import re
from urllib.parse import urljoin

from html_to_markdown import ConversionOptions, convert

from comparison.fields.markup import Link

#: Selectors of drawings and controls. The whole matrix is kept in short: each category has a page.
_LEFT_OUT = ["svg", "form", "[popover]", ".headerlink", ".correction", ".glance-groups"]
_WHOLE, _DETAIL = "matrix-whole", ".detail"
_WITHIN_SITE = re.compile(r'(?<= href=")(?!https?:)[^"]*')


def path_of(page: str) -> str:
    """Return the path below the site's root of the Markdown for the page of a file of docs/."""
    return re.sub(r"/index\.md$", ".md", page)


def markdown(html: str, address: str, refer: Link) -> str:
    """Return HTML as Markdown; `refer` makes references of paths, such as of the page's address."""
    linked = _WITHIN_SITE.sub(lambda link: refer(urljoin(f"/{address}", link[0])), html)
    options = ConversionOptions(
        exclude_selectors=[*_LEFT_OUT, *([_DETAIL] if _WHOLE in html else [])],
        compact_tables=True,
        extract_metadata=False,
    )
    return convert(linked, options).content or ""
