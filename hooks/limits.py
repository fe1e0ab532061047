"""End a build that takes more time or memory than any page needs, as a MkDocs hook.

Some texts take Markdown or a highlighter hours. Time is that of the processor, so that a busy
machine ends no build. Windows has neither limit.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

try:
    import resource
except ImportError:  # on Windows
    resource = None  # type: ignore[assignment]

#: The file that is being read, to be named.
reading = "the configuration"


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before each build: starts the clock. mkdocs.yml has the limits."""
    if resource is None:
        return
    seconds, memory = config.extra["limits"]["seconds"], config.extra["limits"]["megabytes"]

    def end(number: int, frame: FrameType | None) -> None:
        # No Exception: those are caught where Markdown calls its extensions.
        sys.exit(f"The build took more than {seconds} s of the processor, at {reading}.")

    signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, hard))


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> None:
    """Called by MkDocs with each page that it reads."""
    global reading
    reading = f"docs/{page.file.src_uri}"


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Called by MkDocs after the last page: stops the clock."""
    if resource is not None:
        signal.setitimer(signal.ITIMER_PROF, 0)


def on_build_error(error: Exception, **_: Any) -> None:
    """Called by MkDocs where a build failed: stops the clock, and says so if memory ran out."""
    if resource is not None:
        signal.setitimer(signal.ITIMER_PROF, 0)
    if isinstance(error, MemoryError):
        raise PluginError(f"The build took more memory than it may, at {reading}.") from None
