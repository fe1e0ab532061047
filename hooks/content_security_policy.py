"""Gives every page a Content-Security-Policy, as a MkDocs hook: only what a page is made of runs.

A page carries its own policy, so that any host will do; for hosts that read a file `_headers`, it
says the same for all pages, and what only a header can say.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

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
#: The inline scripts that templates have, by the hashes under which finished_page.py knows them.
#: A new one, of Material or ours, is read first; then its hash, which the build tells, comes here.
SCRIPTS = {
    # Where the root of the site is: partials/javascripts/base.html of Material
    "sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA=",
    # The colours: overrides/partials/javascripts/palette.html
    "sha256-B1aCIsB0HZuO1CiOiuU74QCkOEuph/XZT/H6hRK/p4c=",
    # The tab that a link leads to: partials/javascripts/content.html of Material
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",
}
_CHARSET = '<meta charset="utf-8">'

log = get_plugin_logger("policy")


def policy(scripts: Iterable[str], **more: str) -> str:
    """Return a policy by which only the site's files and scripts of these hashes run."""
    sources = ["'self'", *(f"'{script}'" for script in sorted(scripts))]
    rules = {**POLICY, "script-src": " ".join(sources), **more}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class Pages:
    """One build: the scripts of all pages, and how much was found that they may not hold."""

    def __init__(self, serving: bool) -> None:
        self.serving = serving
        self.scripts: set[str] = set()
        self.found = 0

    def finish(self, html: str, path: str) -> str:
        """Check a page, and return it with its policy, before anything that it is about.

        A page that holds what it may not is returned empty, so that MkDocs writes none. A server
        that reloads pages adds a script of its own, and so they have no policy there.
        """
        # Not before, because macros.py reads the library anew for each build.
        from comparison.pages import finished_page

        faults = list(finished_page.faults(html, SCRIPTS))
        for what in faults:
            log.error("%s: %s, in the finished page", path, what)
        self.found += len(faults)
        if faults or self.serving:
            return "" if faults else html
        if html.count(_CHARSET) != 1:
            raise PluginError(
                f"hooks/content_security_policy.py: no '{_CHARSET}' to put the policy after"
            )
        scripts = {finished_page.digest(script) for script in finished_page.inline_scripts(html)}
        self.scripts |= scripts
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
        return html.replace(_CHARSET, _CHARSET + meta)


pages = Pages(serving=False)


def on_startup(command: str, **_: Any) -> None:
    """Called by MkDocs with what it was asked to do."""
    global pages
    pages = Pages(serving=command == "serve")


def on_config(config: MkDocsConfig) -> None:
    """Called by MkDocs before each build."""
    global pages
    pages = Pages(pages.serving)


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Called by MkDocs for each page, after the other hooks."""
    return pages.finish(output, f"docs/{page.file.src_uri}")


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Called by MkDocs for what is no page: 404.html, the sitemap."""
    if template_name.endswith(".html"):
        return pages.finish(output_content, template_name)
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Called by MkDocs after the last page. Raises PluginError where a page may not be there."""
    if pages.found:
        raise PluginError(f"{pages.found} not allowed in finished pages, see above")
    rules = {"Content-Security-Policy": policy(pages.scripts, **{"frame-ancestors": "'none'"})}
    lines = [f"  {name}: {value}\n" for name, value in sorted({**rules, **HEADERS}.items())]
    Path(config.site_dir, "_headers").write_text("/*\n" + "".join(lines))
