"""Serve a built site on loopback as a host of static files does: gzip, caching, 404.html, _headers.

For the tests in a browser and for Lighthouse; `mkdocs serve` is for writing.
"""

from __future__ import annotations

import gzip
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from pathlib import Path
from typing import Any

#: What hosts compress.
TEXT = re.compile(r"text/|application/(json|javascript|xml)|image/svg")
#: A file whose name holds a hash of its content never changes.
_HASHED = re.compile(r"\.[0-9a-f]{8}\.min\.\w+$")


def compress(body: bytes) -> bytes:
    """The gzip'd body, the same for the same input."""
    return gzip.compress(body, compresslevel=9, mtime=0)


@lru_cache
def _read(file: Path, _changed: int, compressed: bool) -> bytes:
    body = file.read_bytes()
    return compress(body) if compressed else body


@lru_cache
def _headers(file: Path, _changed: int) -> list[tuple[str, str]]:
    """What a file `_headers` wants sent with every answer: `/*`, and below it `  Name: value`."""
    lines = file.read_text().partition("/*\n")[2].splitlines()
    pairs = [
        line.partition(":")[::2] for line in takewhile(lambda line: line.startswith(" "), lines)
    ]
    return [(name.strip(), value.strip()) for name, value in pairs]


class Handler(SimpleHTTPRequestHandler):
    """Answers GET and HEAD below a folder, and says nothing."""

    protocol_version = "HTTP/1.1"  # connections stay open
    timeout = 30
    directory: str

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, *, with_body: bool) -> None:
        file, code = Path(self.translate_path(self.path)), 200
        address = self.path.partition("?")[0]
        # Not Path's methods: they raise for a path that is too long for any file.
        folder = os.path.isdir(file)
        if folder and not address.endswith("/"):
            self.send_response(301)
            self.send_header("Location", address + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if folder:
            file /= "index.html"
        if not os.path.isfile(file):
            file, code = Path(self.directory) / "404.html", 404
        kind = self.guess_type(str(file))
        compressed = bool(
            TEXT.match(kind) and re.search(r"\bgzip\b", self.headers.get("Accept-Encoding", ""))
        )
        body = _read(file, file.stat().st_mtime_ns, compressed)
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if TEXT.match(kind) else kind)
        self.send_header("Content-Length", str(len(body)))
        age = "31536000, immutable" if _HASHED.search(file.name) else "600"
        self.send_header("Cache-Control", f"public, max-age={age}")
        self.send_header("Vary", "Accept-Encoding")
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        wanted = Path(self.directory) / "_headers"
        if wanted.is_file():
            for name, value in _headers(wanted, wanted.stat().st_mtime_ns):
                self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A browser that hangs up in the middle of an answer is no news."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of loopback; gives the address, ends at the end.

    The folder may be filled while it is served: a site can be built for the address it will have.
    """
    server = _Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
