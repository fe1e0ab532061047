"""End a build that takes more time or memory than any page needs, as a MkDocs hook.

Some texts take Markdown or a highlighter hours. Time is that of the processor, so that a busy
machine ends no build. Windows has neither limit.
"""

from __future__ import annotations

import signal
import sys
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

SECONDS, MEGABYTES = 60, 2048
reading = "the start"


def on_startup(command: str, **_: Any) -> None:
    """Called by MkDocs with what it was asked to do; a server runs for as long as it likes."""
    if resource is not None and command == "build":
        signal.signal(signal.SIGXCPU, end)
        for limit, value in (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEGABYTES << 20):
            resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))


def end(*_: object) -> None:
    """End the build. Exceptions would be caught where Markdown calls its extensions."""
    sys.exit(f"The build took more than {SECONDS} s of the processor, at {reading}.")


def on_pre_page(page: Page, **_: Any) -> None:
    """Called by MkDocs before it reads a page."""
    global reading
    reading = f"docs/{page.file.src_uri}"


def on_build_error(error: Exception, **_: Any) -> None:
    """Called by MkDocs where a build failed; it has named the page."""
    if isinstance(error, MemoryError):
        raise PluginError("The build took more memory than it may.") from None
