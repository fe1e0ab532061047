"""Serve a built site on loopback as a host of static files does, with its 404.html and _headers."""

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """Answer below a folder, and log nothing."""

    protocol_version = "HTTP/1.1"  # connections stay open
    timeout = 30

    def list_directory(self, *_: Any) -> None:
        """List nothing: what has no page is not there."""
        self.send_error(404)

    def end_headers(self) -> None:
        """Add what the site's file `_headers` wants sent with every answer."""
        wanted = Path(self.directory, "_headers")
        text = wanted.read_text("utf-8") if wanted.is_file() else ""
        for name, value in re.findall(r"(?m)^  (\S+): (.+)$", text):
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: Any) -> None:
        """Answer with the site's 404.html, in which addresses count from the site's root."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of loopback; yield its address, and stop at the end."""
    serving = partial(Handler, directory=os.fspath(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), serving) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
