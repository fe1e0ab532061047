"""Show in the browser why a build failed, as a MkDocs hook, until a later one succeeds."""

import logging
import socket
import traceback
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any

from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import clean_directory

from comparison.render.templating import render

ROOT = Path(__file__).parent.parent
log = logging.getLogger("mkdocs.error_page")


def on_serve(server: LiveReloadServer, **_: Any) -> None:
    """Make the server explain failed builds, and warn of changed programs."""
    try:
        socket.create_server(server.server_address[:2], family=server.address_family).close()
    except OSError as error:
        hint = "name another: 'make serve PORT=8001', 'mkdocs serve --dev-addr HOST:PORT'"
        raise PluginError(f"{server.url}: {error.strerror}; {hint}") from None
    build, not_found = server.builder, server.error_handler
    programs = [ROOT / "macros.py", *ROOT.glob("hooks/*.py"), *ROOT.glob("comparison/**/*.py")]
    loaded = {file: file.read_bytes() for file in programs}
    records = BufferingHandler(capacity=10_000)
    records.setLevel(logging.WARNING)
    records.addFilter(lambda record: not record.name.startswith("mkdocs.livereload"))
    logging.getLogger("mkdocs").addHandler(records)

    def build_or_explain() -> None:
        records.flush()
        for each in logging.getLogger("mkdocs.commands.build").filters:
            each.msgs.clear()  # type: ignore[union-attr]  # else it tells a message only once
        for file, content in loaded.items():
            if not file.exists() or file.read_bytes() != content:
                log.warning(f"{file.relative_to(ROOT).as_posix()} changed: restart the server")
        try:
            build()
            records.flush()
        except (Exception, SystemExit) as error:
            clean_directory(server.root)  # so that every page is the one that explains
            expected = isinstance(error, (MkDocsException, SystemExit))
            log.error(str(error) if expected else traceback.format_exc())

    def error_page(code: int) -> bytes | None:
        messages = [record.getMessage() for record in records.buffer]
        page = render("build_failed.html", messages=messages).encode()
        # With the script that asks for the next build.
        explained: bytes = server._inject_js_into_html(page, server._visible_epoch)
        return explained if messages else not_found(code)

    server.builder, server.error_handler = build_or_explain, error_page
