"""A built site is served as a host of static files serves it."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tools import server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html", "404.html"):
        (tmp_path / name).write_text(name)
    (tmp_path.parent / "secret").write_text("not of the site")
    return tmp_path


def get(folder: Path, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    with server.serve(folder) as address:
        connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request(method, path)
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


@pytest.mark.parametrize("up", ["../", "..%2f", "%2e%2e/", "..\\", "%252e%252e%252f", "./../"])
def test_no_path_leads_out_of_the_folder_or_stops_the_server(folder: Path, up: str) -> None:
    odd = (f"/{up}secret", f"/a/{up * 9}etc/passwd", f"//{up}secret", f"http://a/{up}secret")
    for path in (*odd, "/" + "a" * 5000, "/%00", "/" + "a/" * 3000, "/%ff"):
        answer, body = get(folder, path)
        assert (answer.status, body) == (404, b"404.html"), path


def test_a_head_has_no_body(folder: Path) -> None:
    answer, body = get(folder, "/", "HEAD")
    assert (answer.status, answer.getheader("Content-Length"), body) == (200, "10", b"")


def test_what_a_site_wants_sent_is_sent_with_every_answer(folder: Path) -> None:
    assert get(folder, "/")[0].getheader("X-Content-Type-Options") is None
    (folder / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n")
    for path in ("/", "/a/", "/nothing/"):
        answer, _ = get(folder, path)
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
