"""Says why a build failed, as a MkDocs hook: in `mkdocs serve` in the browser, too.

By itself MkDocs says so in the terminal only, and answers no request until the next good build.
With this it answers with the problems, and the page reloads itself when they are mended.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import DuplicateFilter

ROOT = Path(__file__).parent.parent
#: The page with the problems, below the root of what is served; the next build removes it.
PAGE = "problems.html"
_HTML = Markup(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The build failed</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    "<style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 sans-serif;max-width:60rem;"
    "margin:2rem auto;padding:0 1rem}}pre{{white-space:pre-wrap;overflow-wrap:anywhere}}</style>"
    "<body><h1>The build failed</h1><p>This page goes away when what is wrong is mended.</p>"
    "{}</body></html>"
)

log = logging.getLogger("mkdocs.serving")


class Problems(logging.Handler):
    """Collects what a build warns of and why it fails."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message of the build; requests are logged meanwhile, too."""
        if not record.name.startswith("mkdocs.livereload"):
            self.found.append(record.getMessage())


class InTemplate(PluginError):
    """An error in a template of the project, as `file:line: what`."""


def on_build_error(error: Exception, **_: Any) -> None:
    """Called by MkDocs when a build fails: of a template it would name the page at hand alone."""
    if (what := described(error, ROOT)).partition(":")[0].endswith(".html"):
        raise InTemplate(what) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
    """Called by MkDocs once, after the first build, before it watches and serves."""
    page = Path(server.root, PAGE)
    build, answer, bind = server.builder, server.get_app(), server.server_bind
    assert answer
    loaded = {str(hook.__file__): _content(hook.__file__) for hook in config.hooks.values()}

    def guarded() -> None:
        """Build, or leave a page with the problems."""
        problems = Problems()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(problems)
        _forget_messages()
        for file in loaded:
            if _content(file) != loaded[file]:
                name = Path(file).relative_to(ROOT)
                log.warning(f"{name.as_posix()} changed: restart the server to run it as it is now")
        try:
            build()
            page.unlink(missing_ok=True)
        except (Exception, SystemExit) as error:
            if isinstance(error, (Abort, SystemExit)):  # its reasons have been told
                print(error, file=sys.stderr)
            else:
                if not isinstance(error, MkDocsException):
                    traceback.print_exc()
                log.error(described(error, ROOT))
            found = [str(error)] if isinstance(error, InTemplate) else problems.found
            page.parent.mkdir(exist_ok=True)
            page.write_text(html(found or [str(error)]), "utf-8")
            log.error("The build failed; the browser shows why, until it is mended.")
        finally:
            logger.removeHandler(problems)

    def bound() -> None:
        """Take the port, or say in one line why not."""
        try:
            bind()
        except OSError as error:
            hint = "'mkdocs serve --dev-addr HOST:PORT' takes another"
            raise PluginError(f"{server.url}: {error.strerror}; {hint}") from None

    def answering(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer as MkDocs does, but with the problems in the place of pages."""
        asked = environ["PATH_INFO"]
        if asked.startswith("/livereload/") or re.search(r"\.(?!html$)[^/]*$", asked):
            return answer(environ, start)
        answered: list[tuple[Any, ...]] = []
        body = answer(environ, lambda *head: answered.append(head))  # when no build is under way
        if not page.exists():
            start(*answered[0])
            return body
        if hasattr(body, "close"):
            body.close()
        environ["PATH_INFO"] = server.mount_path + PAGE
        return answer(environ, lambda _, headers: start("500 Internal Server Error", headers))

    server.builder = guarded
    server.server_bind = bound  # type: ignore[method-assign]
    server.set_app(answering)
    return server


def _content(file: str | None) -> bytes:
    """Return what is in a file; nothing where it is gone."""
    return Path(file).read_bytes() if file and os.path.isfile(file) else b""


def _forget_messages() -> None:
    """Let MkDocs tell again what it told in the build before; it tells each message once."""
    for each in logging.getLogger("mkdocs.commands.build").filters:
        if isinstance(each, DuplicateFilter):
            each.msgs.clear()


def html(problems: Iterable[str]) -> str:
    """The page that lists problems, each as it was told."""
    return _HTML.format(Markup("").join(Markup("<pre>{}</pre>").format(each) for each in problems))


def described(error: Exception, root: Path) -> str:
    """An error of a program or a template with its place in the project, as `file:line: what`."""
    if isinstance(error, MkDocsException):  # such as that mkdocs.yml is no YAML, and where
        return str(error)
    frames = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    # Errors of syntax know their place themselves.
    frames.append((getattr(error, "filename", None) or "", getattr(error, "lineno", None)))
    what = f"{type(error).__name__}: {error}"
    for file, number in reversed(frames):
        path = os.path.relpath(file, root) if file else ".."
        if number and not path.startswith((".", os.pardir)):
            return f"{Path(path).as_posix()}:{number}: {what}"
    return what
