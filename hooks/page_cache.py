"""Reuse what a page became in an earlier build of a server, as a MkDocs hook.

A page is rendered anew when its text has changed, or anything else that it is made of. When only
data has changed, all macros run again, and Markdown reads the pages where they wrote anything new.
"""

from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

#: What rendering sets on a page.
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")

_serving = False
#: By path: the text of a page, the same as macros expanded it, and what rendering has set.
_pages: dict[str, dict[str, Any]] = {}
#: What pages are made of, apart from their text: the data, and all else.
_made_of: tuple[Any, Any] = None, None
_same_data = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether a server asks for builds: a single one has no use for what is kept."""
    global _serving
    _serving = command == "serve"


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Find out what has changed, once macros.py has read the data."""
    global _made_of, _same_data
    if not _serving:
        return
    docs, root = Path(config.docs_dir), Path(config.config_file_path).parent
    tops = [docs, Path(config.config_file_path), *map(Path, config.watch)]
    others = {path: path.stat().st_mtime_ns for top in tops for path in (top, *top.rglob("*"))}
    others |= dict.fromkeys(docs.rglob("*.md"), 0)
    # Not the glossary, which Markdown reads after the macros.
    paths = {root / "data", *root.glob("data/**/*")} - {root / "data/glossary.yml"}
    headings = config.plugins["macros"].site.data.headings  # type: ignore[attr-defined]
    data = headings, {path: others.pop(path, 0) for path in paths}
    if others != _made_of[1]:
        _pages.clear()
    _same_data = data == _made_of[0]
    _made_of = data, others


def _reuse(stage: str, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let a page become what it was where its text at a stage is the same, with no more to read."""
    if not _serving or "render" in vars(page) or (stage == "text" and not _same_data):
        return markdown
    blocks = config.plugins["macros"].site.blocks  # type: ignore[attr-defined]
    text = page.file.content_string if stage == "text" else blocks.restore(markdown)
    kept = _pages.setdefault(page.file.src_uri, {})
    if kept.get(stage) != text:
        kept[stage] = text
        return markdown
    linked = kept["links_to_anchors"] or {}
    links = {files.src_uris[file.src_uri]: anchors for file, anchors in linked.items()}
    values = {name: kept[name] for name in RENDERED} | {"links_to_anchors": links}
    page.render = lambda *_: vars(page).update(values)  # type: ignore[method-assign]
    return ""


on_page_markdown = CombinedEvent(
    event_priority(50)(partial(_reuse, "text")),  # after validate_content.py, before macros.py
    event_priority(-50)(partial(_reuse, "expanded")),
)


def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Keep what rendering has set on a page."""
    if _serving:
        rendered = {name: getattr(page, name) for name in RENDERED}
        _pages[page.file.src_uri] |= {"text": page.file.content_string, **rendered}


def on_build_error(**_: Any) -> None:
    """Forget all pages after a failed build, so that the next one finds what is wrong again."""
    _pages.clear()
