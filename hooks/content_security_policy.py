"""Give every page a Content-Security-Policy, as a MkDocs hook: only what a page is made of runs.

A page carries its own policy, so that any host will do; for hosts that read a file `_headers`, it
says the same for all pages, and what only a header can say.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from comparison.data.problems import count
from comparison.pages import html_rules

#: What pages may load: their styles, images, the search and its index, and scripts, to which the
#: hashes of inline ones are added.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; script-src 'self'"
)
HEADERS = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
"""
#: The inline scripts that templates have, by the hashes under which html_rules.py knows them.
#: A new one, of Material or ours, is read first; then its hash, which the build tells, comes here.
SCRIPTS = {
    # Where the root of the site is: partials/javascripts/base.html of Material
    "sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA=",
    # The colours: overrides/partials/javascripts/palette.html
    "sha256-B1aCIsB0HZuO1CiOiuU74QCkOEuph/XZT/H6hRK/p4c=",
    # The tab that a link leads to: partials/javascripts/content.html of Material
    "sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8=",
}
CHARSET = '<meta charset="utf-8">'

log = get_plugin_logger("policy")

# The server that reloads pages adds a script of its own, and so they have no policy there.
serving = False
#: Of the build at hand: the hashes of all inline scripts, and what pages may not hold.
hashes: set[str] = set()
refused: list[str] = []
#: The pages that a server has had checked, by hash.
checked: set[int] = set()


def on_startup(command: str, **_: Any) -> None:
    """Remember whether the build is for the server that reloads pages."""
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Forget what the build before found."""
    hashes.clear()
    refused.clear()


def on_post_page(output: str, page: Page, **_: Any) -> str:
    """Check a finished page, which all other hooks have changed, and add its policy."""
    return finish(output, f"docs/{page.file.src_uri}")


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Do the same for 404.html, which is no page to MkDocs."""
    html = template_name.endswith(".html")
    return finish(output_content, template_name) if html else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Fail where a page was refused; write the policy for hosts that read `_headers`."""
    if refused:
        raise PluginError(f"{count(len(refused))} in finished pages, see above")
    Path(config.site_dir, "_headers").write_text(HEADERS.format(policy=policy(hashes)), "utf-8")


def finish(html: str, path: str) -> str:
    """Return a page with its policy, or "", which MkDocs doesn't write, where it is refused."""
    page = hash(html)
    if serving and page in checked:
        return html
    scripts: set[str] = set()
    if faults := list(html_rules.faults(html, SCRIPTS, scripts)):
        for what in faults:
            log.error("%s: %s, in the finished page", path, what)
        refused.extend(faults)
        return ""
    checked.add(page)
    if serving:
        return html
    hashes.update(scripts)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
    if html.count(CHARSET) != 1:
        raise PluginError(f"hooks/content_security_policy.py: no '{CHARSET}' to put it after")
    return html.replace(CHARSET, CHARSET + meta)


def policy(scripts: Iterable[str]) -> str:
    """Return a policy by which only the site's files and scripts of these hashes run."""
    return " ".join([POLICY, *(f"'{script}'" for script in sorted(scripts))])
