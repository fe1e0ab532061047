"""Reuse what a page became in an earlier build of the same process, as a MkDocs hook.

A server renders a page anew when its text has changed, and all pages when anything else has that
they are made of: data, programs, templates, settings, which pages there are, their headings.
"""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

#: What rendering sets on a page.
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")

#: By path: the text of a page, and what rendering has set.
_pages: dict[str, tuple[str, dict[str, Any]]] = {}
#: What pages are made of, apart from their text.
_shared: Any = None
#: Whether more builds will follow.
_serving = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether the build is for the server."""
    global _serving
    _serving = command == "serve"


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Forget all pages where anything but their text has changed."""
    global _shared
    docs = Path(config.docs_dir)
    tops = [docs, Path(config.config_file_path), *map(Path, config.watch)]
    changed = {path: path.stat().st_mtime_ns for top in tops for path in (top, *top.rglob("*"))}
    changed |= dict.fromkeys(docs.rglob("*.md"), 0)
    shared = changed, config.plugins["macros"].site.data.headings  # type: ignore[attr-defined]
    if shared != _shared:
        _pages.clear()
    _shared = shared


@event_priority(50)
def on_page_markdown(markdown: str, page: Page, files: Files, **_: Any) -> str:
    """Reuse a page that has not changed, after validate_content.py and before macros.py."""
    text, rendered = _pages.get(page.file.src_uri, ("", {}))
    if text != page.file.content_string:
        return markdown
    linked = rendered["links_to_anchors"] or {}
    links = {files.src_uris[file.src_uri]: anchors for file, anchors in linked.items()}
    page.render = lambda *_: vars(page).update(rendered, links_to_anchors=links)  # type: ignore[method-assign]
    return ""


def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Keep what rendering has set on a page."""
    if _serving:
        rendered = {name: getattr(page, name) for name in RENDERED}
        _pages[page.file.src_uri] = page.file.content_string, rendered


def on_build_error(**_: Any) -> None:
    """Forget all pages after a failed build: the next one is to find what is wrong again."""
    _pages.clear()
