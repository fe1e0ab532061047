"""How dates, numbers, lists, texts and sources are written in a sentence or a cell."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import zip_longest
from urllib.parse import quote, urlsplit

from comparison.fields.version import order

#: Hosts whose first part says whose pages they are.
_SHARED = (".readthedocs.io", ".github.io")


def day(text: str) -> str:
    """Write a date as people do: 2026-11-03 -> 3 November 2026; 2028-04 -> April 2028."""
    if len(text) == 7:
        return f"{date.fromisoformat(f'{text}-01'):%B %Y}"
    when = date.fromisoformat(text)
    return f"{when.day} {when:%B %Y}"


def by_site(
    urls: Iterable[str], says: Iterable[str] = ()
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Group addresses by site, each with a short name: its section or page.

    `https://docs.djangoproject.com/en/6.1/ref/csrf/` is `csrf` of `djangoproject.com`. Where that
    would be a number, or the name of two, the folder comes along: `ref/csrf`, `issues/1429`.
    An address without a page has the site as its name. Addresses lead to the words that `says` has
    for them, by a text fragment.
    """
    groups: dict[str, dict[str, str]] = {}
    for url, phrase in zip_longest(urls, says):
        parts = urlsplit(url)
        site = parts.netloc
        if site.count(".") > 1 and not site.endswith(_SHARED):
            site = site.partition(".")[2]
        names = groups.setdefault(site, {})
        *_, folder, page = ["", *parts.path.strip("/").removesuffix(".html").split("/")]
        name = site if page in ("", "stable", "latest", "en") else page
        if parts.fragment and (len(parts.fragment) <= 24 or name in names):
            name = parts.fragment
        elif name in names or name.replace(".", "").isdigit():
            name = f"{folder or parts.netloc}/{page}"
        name = name if name not in names else f"{name} {len(names) + 1}"
        if phrase:
            words = quote(phrase, safe="").replace("-", "%2D")
            url = f"{url}{'' if '#' in url else '#'}:~:text={words}"
        names[name] = url
    return [(site, list(names.items())) for site, names in groups.items()]


def number(text: str) -> str:
    """Write a number as people read it: 1234.0 -> 1,234."""
    return f"{float(text):,.10g}"


def joined(words: list[str] | tuple[str, ...]) -> str:
    """Join words as a list in a sentence: `a, b and c`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def by_version(versions: Iterable[str]) -> list[str]:
    """Sort versions, the newest first."""
    return sorted(versions, key=order, reverse=True)


def tally(items: Iterable[str]) -> list[tuple[str, int]]:
    """Count equal items, the most frequent first."""
    return Counter(items).most_common()


def plain(text: str) -> str:
    """Return a text that stays text in Markdown: it makes no link, code or HTML."""
    return re.sub(r"[\\`<>\[\]]", r"\\\g<0>", text)
