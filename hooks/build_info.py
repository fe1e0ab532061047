"""Find the branch to edit and the commit that the site is made from, as a MkDocs hook.

The day of a build would differ where nothing else does. With the day of the commit, else that on
which the data was checked, the same files give the same bytes wherever and whenever.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

# MkDocs resets the path after it has loaded a hook. What this one, the first, has imported remains,
# and so the other hooks and macros.py find the library wherever MkDocs was started.
sys.path.insert(0, str(Path(__file__).parent.parent))

from comparison.git_revision import ask
from comparison.repository import Repository, web_address

#: Where hosts name the commit that they build; some do so without a repository to ask.
COMMITS = (
    "GITHUB_SHA",
    "READTHEDOCS_GIT_COMMIT_HASH",
    "CF_PAGES_COMMIT_SHA",
    "CI_COMMIT_SHA",
    "COMMIT_REF",
)


class Commit(NamedTuple):
    """A commit, whether files differ from it, and its day (UTC); "" for what is unknown."""

    id: str
    changed: bool
    day: str


@event_priority(200)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before a build, and before macros.py links to the repository."""
    root = Path(config.config_file_path).parent
    config.extra["branch"] = config.extra.get("branch") or find_branch(root, os.environ)
    # What is no web address makes no link; and MkDocs would warn of a place to edit without one.
    repository = Repository(web_address(config.repo_url or ""), config.extra["branch"])
    config.repo_url = repository.address
    config.edit_uri = f"{repository.edit('docs')}/" if repository.address else None
    commit = find_commit(root, os.environ)
    config.extra["day"] = commit.day if commit else ""
    if commit:
        line = commit_line(commit, config.repo_url)
        config.copyright = f"{config.copyright or ''} {line}".strip()


def on_pre_page(page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Called by MkDocs before it reads a page, which has the day of the build until then."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        data = config.plugins["macros"].site.data  # type: ignore[attr-defined]
        page.update_date = config.extra["day"] or str(data.matrix.vocabulary.checked)


def find_branch(root: Path, environ: Mapping[str, str]) -> str:
    """Return the default branch where git knows it, else the branch at hand.

    For a tag, a commit or a pull request, and outside of git, it is "".
    """
    if default := ask(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD"):
        return default.removeprefix("origin/")
    if environ.get("READTHEDOCS_VERSION_TYPE") == "branch":
        return environ.get("READTHEDOCS_GIT_IDENTIFIER", "")
    return environ.get("CF_PAGES_BRANCH") or ask(root, "branch", "--show-current") or ""


def find_commit(root: Path, environ: Mapping[str, str]) -> Commit | None:
    """Return the commit of the project as git knows it, else as the host names it."""
    # A folder within another repository has a prefix there, and no commit of its own.
    if ask(root, "rev-parse", "--show-prefix") == "":
        last = ask(root, "log", "-1", "--format=%H %ct")
        changes = ask(root, "status", "--porcelain", "--untracked-files=normal")
        if last and changes is not None:
            commit, seconds = last.split()
            day = datetime.fromtimestamp(int(seconds), UTC).date()
            return Commit(commit, bool(changes), str(day))
    for name in COMMITS:
        if re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", environ.get(name, "")):
            return Commit(environ[name], False, "")
    return Commit("", False, "") if (root / ".git").exists() else None


def commit_line(commit: Commit, repository: str | None) -> str:
    """Return the HTML that names a commit, linked where its repository is known."""
    if not commit.id:
        return "Made from an unknown commit."
    shown = Markup(commit.id[:10])
    if repository:
        shown = Markup('<a href="{}/commit/{}">{}</a>').format(repository, commit.id, shown)
    return f"Made from commit {shown}{', with changes' if commit.changed else ''}."
