"""Show in the browser why a build failed, as a MkDocs hook, until a later one succeeds."""

from __future__ import annotations

import logging
import socket
import traceback
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import clean_directory

ROOT = Path(__file__).parent.parent
PAGE = Markup(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The build failed</title>'
    "<style>:root{{color-scheme:light dark}}pre{{white-space:pre-wrap}}</style>"
    "<h1>The build failed</h1><p>This page goes away when it is fixed.</p><pre>{}</pre></html>"
)
log = logging.getLogger("mkdocs.error_page")


def programs() -> set[tuple[str, bytes]]:
    """Return the files that a server has loaded, by path and content."""
    files = [ROOT / "macros.py", *ROOT.glob("hooks/*.py"), *ROOT.glob("comparison/**/*.py")]
    return {(file.relative_to(ROOT).as_posix(), file.read_bytes()) for file in files}


def on_build_error(error: Exception, **_: Any) -> None:
    """Called by MkDocs when a build fails: name the template of the project that is at fault."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix == ".html" and path.is_relative_to(ROOT):
            place = f"{path.relative_to(ROOT).as_posix()}:{frame.lineno}"
            raise PluginError(f"{place}: {type(error).__name__}: {error}") from error


def on_serve(server: LiveReloadServer, **_: Any) -> None:
    """Called by MkDocs once, after the first build, before it watches and serves."""
    try:
        socket.create_server(server.server_address[:2], family=server.address_family).close()
    except OSError as error:
        hint = "'mkdocs serve --dev-addr HOST:PORT' takes another"
        raise PluginError(f"{server.url}: {error.strerror}; {hint}") from None
    build, not_found, loaded = server.builder, server.error_handler, programs()
    messages = BufferingHandler(capacity=10_000)
    messages.setLevel(logging.WARNING)
    messages.addFilter(lambda record: not record.name.startswith("mkdocs.livereload"))
    logging.getLogger("mkdocs").addHandler(messages)

    def build_or_explain() -> None:
        messages.flush()
        for each in logging.getLogger("mkdocs.commands.build").filters:
            each.msgs.clear()  # type: ignore[union-attr]  # else it tells a message only once
        for path, _ in sorted(loaded - programs()):
            log.warning(f"{path} changed: restart the server")
        try:
            build()
            messages.flush()
        except (Exception, SystemExit) as error:
            clean_directory(server.root)  # so that every page is the one that explains
            expected = isinstance(error, (MkDocsException, SystemExit))
            log.error(str(error) if expected else traceback.format_exc())

    def error_page(code: int) -> bytes | None:
        text = "\n\n".join(record.getMessage() for record in messages.buffer)
        page = PAGE.format(text).encode()
        # With the script that asks for the next build.
        return server._inject_js_into_html(page, server._visible_epoch) if text else not_found(code)

    server.builder, server.error_handler = build_or_explain, error_page
