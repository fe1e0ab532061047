"""Finds out where the site and its sources are, as a MkDocs hook: address and default branch.

What a host names under a plain name of its own stands in mkdocs.yml; here is the rest.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

ROOT = Path(__file__).parent.parent


@event_priority(200)
def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before a build, before the address is looked at and macros.py reads data."""
    # The first hook that is called puts the library on the path for all of them; what is put there
    # while a hook is loaded, MkDocs takes away again.
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    config.site_url = config.site_url or site_url(os.environ)
    config.extra["branch"] = branch(Path(config.config_file_path).parent, os.environ)


def site_url(environ: Mapping[str, str]) -> str:
    """Return the address of the site on Netlify, whose variable has a name that others use, too."""
    url = environ.get("URL", "") if environ.get("NETLIFY") else ""
    return f"{url.rstrip('/')}/" if url else ""


def branch(root: Path, environ: Mapping[str, str]) -> str:
    """Return the branch to edit: the default one where somebody names it, else the one at hand.

    Of a tag, a commit or a pull request, and outside of git, it is "".
    """
    from comparison.git_revision import ask

    for name in ("REPO_BRANCH", "CI_DEFAULT_BRANCH"):
        if named := environ.get(name):
            return named
    if default := ask(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD"):
        return default.removeprefix("origin/")
    return _built(environ) or ask(root, "branch", "--show-current") or ""


def _built(environ: Mapping[str, str]) -> str:
    """The branch that a host builds, which for a preview is not the default one."""
    kind, _, ref = environ.get("GITHUB_REF", "").partition("/heads/")
    if kind == "refs":
        return ref
    if environ.get("READTHEDOCS_VERSION_TYPE") == "branch":
        return environ.get("READTHEDOCS_GIT_IDENTIFIER", "")
    if environ.get("NETLIFY") and environ.get("CONTEXT") != "deploy-preview":
        return environ.get("BRANCH", "")
    return environ.get("CF_PAGES_BRANCH", "")
