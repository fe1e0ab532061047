"""Check URLs: which ones the data and the pages may lead to."""

from __future__ import annotations

import re

# Printable ASCII without what could end an attribute or a link, or start a template.
_PATH = r"/[!#-&(-;=?-\[\]_a-z~]*"
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
#: The form of an address of https, for patterns.
HTTPS = rf"https://(?:{_LABEL}\.)+[a-z]{{2,63}}(?:{_PATH})?"
_HTTPS = re.compile(HTTPS)
_LOCAL = re.compile(rf"http://(?:127\.0\.0\.1|localhost)(?::[0-9]{{1,5}})?(?:{_PATH})?")
_HOSTED = re.compile(rf"https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:{_PATH})?")
#: No scheme, no host, and nothing that a browser leaves out or reads as a slash.
_WITHIN = re.compile(r"(?!//)[\w./#?=&%~+,@!$*()-]*", re.ASCII)


def is_https(url: str) -> bool:
    """Return whether a URL is of https, at a host that is named in plain letters.

    Neither a user, a password nor a port stands before the path, and the name is no coded form of
    letters of other scripts, which look like these.
    """
    return _HTTPS.fullmatch(url) is not None


def is_local(url: str) -> bool:
    """Return whether a URL is one of the reader's own machine."""
    return _LOCAL.fullmatch(url) is not None


def is_within_site(url: str) -> bool:
    """Return whether a URL leads to a place on the same site, whatever page it stands on."""
    return _WITHIN.fullmatch(url) is not None


def is_host(url: str) -> bool:
    """Return whether a URL is one that a host may give its site or its repository."""
    return _HOSTED.fullmatch(url) is not None
