"""A built site is served as a host of static files serves it."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import server


def get(folder: Path, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    with server.serve(folder) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request(method, path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
    return answer, body


@pytest.mark.parametrize("headers", ["", "/*\n  X-Content-Type-Options: nosniff\n"])
def test_pages_are_found_and_what_is_missing_gets_its_page(headers: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "404.html", "../secret"):
        (site / name).write_text(name)
    if headers:
        (site / "_headers").write_text(headers)
    for path, status, expected in (
        ("/", 200, b"index.html"),
        ("/a/?q=1", 200, b"a/index.html"),
        ("/nothing/", 404, b"404.html"),
        ("/../secret", 404, b"404.html"),
    ):
        answer, body = get(site, path)
        assert (answer.status, body) == (status, expected)
        assert answer.getheader("X-Content-Type-Options") == ("nosniff" if headers else None)
    assert get(site, "/a")[0].getheader("Location") == "/a/"
    answer, body = get(site, "/", "HEAD")
    assert (answer.status, answer.getheader("Content-Length"), body) == (200, "10", b"")
