"""Says what the site was made from, as a MkDocs hook: the commit in the footer, its day on pages.

The day of a build would differ where nothing else does. With the day of the commit, or without one
the day on which the data was checked, the same files give the same bytes wherever and whenever.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

#: Where hosts name the commit that they build; some do so without a repository to ask.
NAMED = ("GITHUB_SHA", "READTHEDOCS_GIT_COMMIT_HASH", "CF_PAGES_COMMIT_SHA")
#: How much of a commit's name is shown.
SHOWN = 10


class Origin(NamedTuple):
    """A commit, whether files differ from it, and its day (UTC); "" for what nobody tells."""

    commit: str
    changed: bool
    day: str


def find(root: Path, environ: Mapping[str, str]) -> Origin | None:
    """The commit of the project in a folder: git's word for it, else the environment's."""
    # Not before, because hosts.py puts the library on the path when a build begins.
    from comparison.git_revision import ask

    prefix = ask(root, "rev-parse", "--show-prefix")
    # A folder within another repository has a prefix there, and no commit of its own.
    if prefix == "":
        last = ask(root, "log", "-1", "--format=%H %ct") or ""
        changes = ask(root, "status", "--porcelain", "--untracked-files=normal")
        if last and changes is not None:
            commit, _, seconds = last.partition(" ")
            day = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%d")
            return Origin(commit, bool(changes), day)
    for name in NAMED:
        if re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", commit := environ.get(name, "")):
            return Origin(commit, False, "")
    # Git may refuse to read a repository, such as one of somebody else.
    refused = prefix is None and shutil.which("git") and (root / ".git").exists()
    return Origin("", False, "") if refused else None


def line(origin: Origin, repository: str | None) -> str:
    """The HTML that names a commit, linked where its repository is known."""
    if not origin.commit:
        return "Made from an unknown commit."
    shown = origin.commit[:SHOWN]
    if repository:
        shown = f'<a href="{escape(repository)}/commit/{origin.commit}">{shown}</a>'
    return f"Made from commit {shown}{', with changes' if origin.changed else ''}."


def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before a build, after macros.py has read the data."""
    origin = find(Path(config.config_file_path).parent, os.environ)
    config.extra["day"] = (origin.day if origin else "") or config.extra.get("checked", "")
    if origin:
        config.copyright = f"{config.copyright or ''} {line(origin, config.repo_url)}".strip()


def on_pre_page(page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs before it reads a page, which has the day of the build until then."""
    if config.extra["day"] and "SOURCE_DATE_EPOCH" not in os.environ:
        page.update_date = config.extra["day"]
