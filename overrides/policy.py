"""Gives every page a Content-Security-Policy, as a MkDocs hook: only what a page is made of runs.

A page carries its own policy, so that any host will do; for hosts that read a file `_headers`, it
says the same for all pages, and what only a header can say.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

#: What pages may load beside scripts: their styles, images, the search and its index.
POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
#: A script that runs and stands in the page; one with a type holds data.
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'


def hashes(html: str) -> set[str]:
    """The hashes of the scripts in a page, as a policy names them."""
    digests = [hashlib.sha256(script.encode()).digest() for script in _INLINE.findall(html)]
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def policy(scripts: set[str], **more: str) -> str:
    """A policy under which the site's files and these scripts run, and no other."""
    rules = {**POLICY, "script-src": " ".join(["'self'", *sorted(scripts)]), **more}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class Pages:
    """One build: the scripts of all pages. A server that reloads pages adds one of its own."""

    def __init__(self, serving: bool) -> None:
        self.serving = serving
        self.scripts: set[str] = set()

    def protect(self, html: str) -> str:
        """A page with its policy, before anything that it is about."""
        if self.serving:
            return html
        if html.count(_CHARSET) != 1:
            raise PluginError(f"overrides/policy.py: no '{_CHARSET}' to put the policy after")
        found = hashes(html)
        self.scripts |= found
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(found)}">'
        return html.replace(_CHARSET, _CHARSET + meta)


pages = Pages(serving=False)


def on_startup(command: str, **_: Any) -> None:
    """Called by MkDocs with what it was asked to do."""
    global pages
    pages = Pages(serving=command == "serve")


def on_post_page(output: str, **_: Any) -> str:
    """Called by MkDocs for each page, after the other hooks."""
    return pages.protect(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Called by MkDocs for what is no page: 404.html, the sitemap."""
    return pages.protect(output_content) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Called by MkDocs after the last page."""
    rules = {"Content-Security-Policy": policy(pages.scripts, **{"frame-ancestors": "'none'"})}
    lines = [f"  {name}: {value}\n" for name, value in sorted({**rules, **HEADERS}.items())]
    Path(config.site_dir, "_headers").write_text("/*\n" + "".join(lines))
