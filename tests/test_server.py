"""A built site is served as a host of static files serves it."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html", "404.html", "main.0123abcd.min.css"):
        (tmp_path / name).write_text(name)
    (tmp_path.parent / "secret").write_text("not of the site")
    return tmp_path


def get(folder: Path, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    with server.serve(folder) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
    return answer, body


def test_pages_are_found_in_folders_and_what_is_missing_gets_its_page(folder: Path) -> None:
    for path, status, expected in (
        ("/", 200, b"index.html"),
        ("/a/?q=1", 200, b"a/index.html"),
        ("/nothing/", 404, b"404.html"),
        ("/../secret", 404, b"404.html"),
    ):
        answer, body = get(folder, path)
        assert (answer.status, body) == (status, expected)
    assert get(folder, "/a")[0].getheader("Location") == "/a/"


def test_a_head_has_no_body(folder: Path) -> None:
    answer, body = get(folder, "/", "HEAD")
    assert (answer.status, answer.getheader("Content-Length"), body) == (200, "10", b"")


def test_text_is_compressed_for_whom_it_may_be(folder: Path) -> None:
    answer, body = get(folder, "/", **{"Accept-Encoding": "gzip, br"})
    assert answer.getheader("Content-Encoding") == "gzip"
    assert gzip.decompress(body) == b"index.html"
    assert get(folder, "/")[0].getheader("Content-Encoding") is None


def test_what_never_changes_is_kept_for_a_year(folder: Path) -> None:
    assert "immutable" in str(get(folder, "/main.0123abcd.min.css")[0].getheader("Cache-Control"))
    assert get(folder, "/")[0].getheader("Cache-Control") == "public, max-age=600"


def test_what_a_site_wants_sent_is_sent_with_every_answer(folder: Path) -> None:
    assert get(folder, "/")[0].getheader("X-Content-Type-Options") is None
    (folder / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n/a/*\n  X-Other: a\n")
    for path in ("/", "/a/", "/nothing/"):
        answer, _ = get(folder, path)
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("X-Other") is None
