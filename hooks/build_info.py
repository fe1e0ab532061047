"""Find the branch to edit and the commit that the site is made from, as a MkDocs hook.

Pages carry the date of the commit, or else that of the check of the data, and never that of the
build, so that builds are reproducible.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

# MkDocs resets the path after it has loaded a hook. What this one, the first, has imported remains,
# and so the other hooks and macros.py find the library wherever MkDocs was started.
sys.path.insert(0, str(Path(__file__).parent.parent))

from comparison.repository import Repository, web_address

# Nearly all objects of a build stay: to look for those that don't as often as Python does by
# default takes up to a tenth of its time.
gc.set_threshold(200_000)


@event_priority(200)
def on_config(config: MkDocsConfig) -> None:
    """Find branch, repository and commit before macros.py, whose links name them."""
    root = Path(config.config_file_path).parent
    config.extra["branch"] = config.extra.get("branch") or find_branch(root, os.environ)
    # What is no web address makes no link; and MkDocs would warn of a place to edit without one.
    repository = Repository(web_address(config.repo_url or ""), config.extra["branch"])
    config.repo_url = repository.address
    config.edit_uri = f"{repository.edit('docs')}/" if repository.address else None
    line, config.extra["day"] = find_commit(root, repository.address)
    config.copyright = f"{config.copyright or ''} {line}".strip()


def on_pre_page(page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Date a page by the commit or the data, in place of MkDocs' day of the build."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        data = config.plugins["macros"].site.data  # type: ignore[attr-defined]
        page.update_date = config.extra["day"] or str(data.matrix.vocabulary.checked)


def on_shutdown() -> None:
    """Spare Python its last search for cycles, which takes 0.3 s."""
    gc.freeze()


def ask(root: Path, *arguments: str) -> str | None:
    """Return what git says in a folder, or None where it refuses or is not installed."""
    git = shutil.which("git")
    if git is None:
        return None
    # Within a hook of git the environment names its repository; and asking should write nothing.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environ = {**kept, "GIT_OPTIONAL_LOCKS": "0", "TZ": "UTC"}
    done = subprocess.run([git, *arguments], cwd=root, env=environ, capture_output=True, text=True)
    return None if done.returncode else done.stdout.strip()


def find_branch(root: Path, environ: Mapping[str, str]) -> str:
    """Return the default branch where git knows it, else the branch at hand.

    For a tag, a commit or a pull request, and outside of git, it is "".
    """
    if default := ask(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD"):
        return default.removeprefix("origin/")
    if environ.get("READTHEDOCS_VERSION_TYPE") == "branch":
        return environ.get("READTHEDOCS_GIT_IDENTIFIER", "")
    return environ.get("CF_PAGES_BRANCH") or ask(root, "branch", "--show-current") or ""


def find_commit(root: Path, repository: str) -> tuple[str, str]:
    """Return HTML that names the commit of the project, and its day (UTC); "" without git."""
    # A folder within another repository has a prefix there, and no commit of its own.
    if ask(root, "rev-parse", "--show-prefix") != "":
        return "", ""
    last = ask(root, "log", "-1", "--no-show-signature", "--date=short-local", "--format=%H %cd")
    if not last:
        return "", ""
    commit, day = last.split()
    shown = commit[:10]
    if repository:
        shown = f'<a href="{repository}/commit/{commit}">{shown}</a>'
    changes = ask(root, "status", "--porcelain", "--untracked-files=normal")
    return f"Made from commit {shown}{', with changes' if changes else ''}.", day
