"""Reuse what a page became in an earlier build of the same server, as a MkDocs hook.

Each stage is left out where what goes into it is the same:
  text      the text of the page, all rows, the headings that claims name: no macro is called
  expanded  what macros have made of it: Markdown is not read
  filled    its HTML, and the titles of all pages: its template is not filled in
All is made anew when other data, programs, templates, settings or the list of pages have changed.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from comparison.data.files import FEATURES

#: What rendering sets on a page.
RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")

serving = False
#: Hashes: when the files of the rows were changed, and all else that goes into every page.
_row_times = _rest = 0
#: By stage and path of a page: the hash of what it was made of.
_made_of: dict[tuple[str, str], int] = {}
#: By path of a page: what rendering has set on it, and its filled-in template.
_rendered: dict[str, dict[str, Any]] = {}
_filled: dict[str, str] = {}


def on_startup(command: str, **_: Any) -> None:
    """Remember whether more builds will follow."""
    global serving
    serving = command == "serve"


@event_priority(300)  # before anything is read: what is saved later is new to the next build
def on_config(config: MkDocsConfig) -> None:
    """Find out whether what goes into every page has changed, in a server."""
    global _row_times, _rest
    if serving:
        docs = Path(config.docs_dir)
        tops = [docs, Path(config.config_file_path), *map(Path, config.watch)]
        found = (path for top in tops for path in (top, *top.rglob("*")) if path.is_file())
        times = {path: path.stat().st_mtime_ns for path in found}
        times |= dict.fromkeys(docs.rglob("*.md"), 0)  # of pages it counts that they are there
        rows = [path for path in times if path.parent.match(FEATURES)]
        _row_times = hash(tuple(times.pop(path) for path in rows))
        _rest = hash(tuple(times.items()))


@event_priority(50)
def _before_macros(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Reuse a page whose text and rows are the same, after validate_content.py."""
    headings = config.plugins["macros"].site.data.headings  # type: ignore[attr-defined]
    if _is_unchanged("text", page, markdown, str(page.meta), _row_times, *headings.items()):
        _reuse(page, files)
        return ""
    return markdown


@event_priority(-100)
def _after_macros(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Reuse a page of which macros have made the same."""
    blocks = config.plugins["macros"].site.blocks.kept  # type: ignore[attr-defined]
    if "render" not in vars(page) and _is_unchanged("expanded", page, markdown, *blocks):
        _reuse(page, files)
    return markdown


on_page_markdown = CombinedEvent(_before_macros, _after_macros)


def on_page_content(html: str, page: Page, **_: Any) -> None:
    """Keep what rendering has set on a page."""
    if serving:
        vars(page).pop("render", None)  # it would keep all builds before, link by link
        _rendered[page.file.src_uri] = {name: getattr(page, name) for name in RENDERED}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Have the templates of pages reused, and other files linked, not copied, into the site."""
    if serving:
        titles = ((file.url, file.page.title) for file in files if file.page)
        env.globals["titles"] = tuple(titles)
        env.template_class = type("_Template", (_Reused, env.template_class), {})
        for file in files.media_files():  # of docs/, where no link leads to another file
            shown = file.src_dir == config.docs_dir and file.inclusion.is_in_serve()
            if shown and file.abs_src_path:
                os.makedirs(os.path.dirname(file.abs_dest_path), exist_ok=True)
                with suppress(OSError):  # of another file system, where MkDocs copies it
                    os.link(file.abs_src_path, file.abs_dest_path)


def on_build_error(**_: Any) -> None:
    """Forget all pages after a failed build: the next one is to find what is wrong again."""
    _made_of.clear()


class _Reused(Template):
    def render(self, context: Any) -> str:
        if (page := context["page"]) is None:
            return super().render(context)
        shown = str(page.meta), page.content, self.globals["titles"]
        if not _is_unchanged("filled", page, *shown):
            _filled[page.file.src_uri] = super().render(context)
        return _filled[page.file.src_uri]


def _is_unchanged(stage: str, page: Page, *made_of: Any) -> bool:
    """Return whether the same goes into a stage as in the build before; remember it."""
    if not serving:
        return False
    key, new = (stage, page.file.src_uri), hash((_rest, *made_of))
    old, _made_of[key] = _made_of.get(key), new
    return new == old


def _reuse(page: Page, files: Files) -> None:
    """Let rendering set on a page what it has set before."""
    kept = _rendered[page.file.src_uri]
    linked = (kept["links_to_anchors"] or {}).items()
    links = {files.src_uris[file.src_uri]: anchors for file, anchors in linked}
    page.render = lambda *_: vars(page).update(kept, links_to_anchors=links)  # type: ignore[method-assign]
