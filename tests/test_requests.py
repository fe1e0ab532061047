"""Broken requests change nothing, show no file that isn't served, and stop no server."""

from __future__ import annotations

import hashlib
import random
import re
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import small_site
from live import served

from tools import server as static

#: How many requests each server gets, from how many clients at once.
REQUESTS, CLIENTS = 10_000, 8
#: Stands beside the served folder, and must never be in an answer.
SECRET = b"no file of the site"
#: A client gives up after so many seconds.
PATIENCE = 10

UP = (b"../", b"..%2f", b"%2e%2e/", b"%2e%2e%2f", b"..\\", b"..%5c", b"%252e%252e%252f", b"./../")
PARTS = (
    b"secret.txt",
    b"etc/passwd",
    b"index.html",
    b"%00",
    b"index.html%00.png",
    b"\xff\xfe",
    b"%ff%fe",
    b"%",
    b"%zz",
    b"a" * 300,
    b"a" * 5000,
    b"nul",
    b"choose",
    b"//",
    b"?" + b"q=" * 50,
    b"#top",
    b"~root",
    b"*",
    b"<script>",
    b"\xe2\x80\xae",
)
METHODS = (b"GET", b"HEAD", b"POST", b"PUT", b"DELETE", b"OPTIONS", b"TRACE", b"CONNECT", b"get")
ODD = (b"G\x00T", b"", b"\xff", b"GET " * 20, b"PROPFIND")
SPOKEN = (b" HTTP/1.0", b" HTTP/1.1")
ORIGINS = (b"/", b"//", b"http://127.0.0.1/", b"http://other.example/", b"file:///", b"", b"C:/")


def broken(chance: random.Random) -> bytes:
    """One request that no browser sends."""
    method = chance.choice(METHODS if chance.random() < 0.9 else ODD)
    path = chance.choice(ORIGINS)
    if chance.random() < 0.5:  # out of what is served, to a file that there is
        path += chance.choice(UP) * chance.randint(1, 12) + chance.choice(PARTS[:2])
    else:
        path += b"".join(chance.choice(UP + PARTS) for _ in range(chance.randint(1, 6)))
    version = chance.choice((b" HTTP/9.9", b" HTTP/x", b"") if chance.random() < 0.1 else SPOKEN)
    headers = chance.choice(
        (
            b"Host: a\r\nConnection: close\r\n",
            b"Connection: close\r\nContent-Length: -1\r\n",
            b"Connection: close\r\nContent-Length: 99999999999\r\n",
            b"Connection: close\r\nTransfer-Encoding: chunked\r\n",
            b"Connection: close\r\nRange: bytes=9-1,-5\r\n",
            b"Connection: close\r\nno header\r\n",
            b"Connection: close\r\nX: " + b"x" * 3000 + b"\r\n",
        )
    )
    return method + b" " + path + version + b"\r\n" + headers + b"\r\n"


def sent(port: int, request: bytes) -> bytes:
    """What a server answers until it hangs up; b"" where it does so at once."""
    found = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as client:
        try:
            client.sendall(request)
            client.shutdown(socket.SHUT_WR)
            while block := client.recv(65536):
                found += block
        except ConnectionError:  # it hung up before it had read everything
            pass
    return bytes(found)


def digest(folder: Path) -> str:
    """Of all files below a folder, with their paths and when they were changed."""
    found = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        found.update(f"{file.relative_to(folder)} {file.stat().st_mtime_ns}\n".encode())
        found.update(file.read_bytes() if file.is_file() else b"")
    return found.hexdigest()


@pytest.fixture(params=["mkdocs", "static"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """A server's port and the folder that it serves: what people use, and what tests use."""
    if request.param == "mkdocs":
        with served(small_site.project(tmp_path / "project"), tmp_path / "work") as running:
            yield running.port, running.folder
        return
    site = tmp_path / "work" / "site"
    site.mkdir(parents=True)
    for name in ("index.html", "404.html"):
        (site / name).write_text(f"<title>{name}</title></body>")
    with static.serve(site) as address:
        yield int(re.findall(r":(\d+)/", address)[0]), site


def test_ten_thousand_broken_requests_change_nothing(server: tuple[int, Path]) -> None:
    port, folder = server
    (folder.parent / "secret.txt").write_bytes(SECRET)
    secrets = (SECRET, b"root:")
    before = digest(folder.parent)
    chance = random.Random(10_000)
    requests = [broken(chance) for _ in range(REQUESTS)]
    with ThreadPoolExecutor(CLIENTS) as clients:
        answers = list(clients.map(lambda request: sent(port, request), requests))
    for request, answer in zip(requests, answers, strict=True):
        assert not any(secret in answer for secret in secrets), request
    told = [int(answer[9:12]) for answer in answers if re.match(rb"HTTP/1\.[01] \d{3} ", answer)]
    assert len(told) > REQUESTS / 2
    assert {200, 404} <= set(told)
    assert digest(folder.parent) == before
    good = sent(port, b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    assert re.match(rb"HTTP/1\.[01] 200 ", good)
    assert b"<title>" in good


def test_a_path_that_no_file_can_have_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("not here")
    with static.serve(tmp_path) as address:
        port = int(re.findall(r":(\d+)/", address)[0])
        for path in (b"/" + b"a" * 5000, b"/%00", b"/" + b"a/" * 3000, b"/%ff"):
            answer = sent(port, b"GET " + path + b" HTTP/1.1\r\nConnection: close\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 404 "), path[:20]
