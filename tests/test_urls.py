"""Addresses of the data are of https, at a host in plain letters, and hold nothing hidden."""

from __future__ import annotations

import pytest

from comparison.data.urls import is_https
from comparison.fields.markup import parse

REFUSED = [
    "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x",
    "JAVASCRIPT:alert(1)",
    "HTTPS://alpha.example.org/",
    "//evil.example.org/",
    "../../secret.md",
    "%2e%2e/secret.md",
    "https://127.0.0.1/",
    "https://0x7f000001/",
    "https://xn--lpha-53d.example.org/",
    "https://\u0430lpha.example.org/",
    "https://evil.example.org:8443/",
    "https://user:secret@evil.example.org/",
    "https://alpha.example.org@evil.example.org/",
]
#: What ends a link of Markdown, is none, or is written otherwise in it.
IN_NO_LINK = [
    'https://alpha.example.org/"onclick="alert(1)',
    "https://alpha\u3002example.org/",
    "https://alpha.example.org/\nx",
    "https://alpha.example.org/ x",
    "https://alpha.exa\tmple.org/",
    "https:\\\\evil.example.org\\",
]


@pytest.mark.parametrize("url", [*REFUSED, *IN_NO_LINK])
def test_a_source_that_is_no_plain_https_is_refused(url: str) -> None:
    assert not is_https(url)


@pytest.mark.parametrize("url", REFUSED)
@pytest.mark.parametrize("link", ["[x]({})", "[x](<{}>)"])
def test_a_link_that_is_no_plain_https_is_refused(url: str, link: str) -> None:
    _, faults = parse(link.format(url))
    assert any(" is neither https: nor internal" in fault for fault in faults)
