"""Fix accessibility and validation problems in Material's HTML, as a MkDocs hook."""

import re
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

_DRAWER = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" '
_DRAWER_LABEL = '<label class="md-header__button md-icon" for="__drawer">'
_RESULTS = '<div class="md-search__scrollwrap" tabindex="0"'
#: What Material writes once on every page, and what it should write. A patch that finds nothing
#: is no longer needed, and fails.
EVERYWHERE = (
    # A dialog needs a name.
    ('search" role="dialog"', 'search" role="dialog" aria-label="Search"'),
    # No key reaches what opens the navigation on a narrow screen; it goes to its label.
    (f'{_DRAWER}autocomplete="off">', ""),
    (_DRAWER_LABEL, f'{_DRAWER}aria-label="Navigation">{_DRAWER_LABEL}'),
    # A checkbox can't have 'autocomplete', and 'autocorrect' is not known to every checker.
    ('type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'),
    (' autocorrect="off"', ""),
    # Tell the key that leads to the search.
    (' name="query"', ' name="query" aria-keyshortcuts="Control+K"'),
    # What can be focused needs a role.
    (_RESULTS, f'{_RESULTS} role="region" aria-label="Search results"'),
)
#: A list of pages below another page is labelled by a label without text; its title, kept by the
#: id of the box that opens it, is the name.
_NESTED = re.compile(
    r'(<nav class="md-nav" data-md-level="\d+" )aria-labelledby="[^"]+" aria-expanded="[a-z]+"'
    r'(>\s*<label class="md-nav__title" for="([^"]+)">'
    r'\s*<span class="md-nav__icon md-icon"></span>)\s*([^<]+?)\s*(</label>)'
)
_BOX = re.compile(r'<input class="md-nav__toggle[^>]+ id="([^"]+)"')
#: The link to the page at hand, told by its looks alone, and what it is on a narrow screen.
_HERE = re.compile(
    r'<a href="[^"]+" class="md-nav__link md-nav__link--active"|<input [^>]+ id="__toc"'
)
_CONTENTS = '<label class="md-nav__title" for="__toc">'
#: What to leave out, and what remains of it.
_LEFT_OUT = (
    # A key can reach the label of such a box, and only a script can press it.
    (re.compile(r'(<label class="md-nav__link[^>]+?) tabindex="0?"'), r"\1"),
    # Firefox fetches the next page ahead, which the page's policy forbids.
    (re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\s*'), ""),
)
#: A line of a script that is a comment: for who works on it, not for who loads it.
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)

#: The colours of a dark page in a style sheet.
_DARK = re.compile(r'\[data-md-color-scheme="?slate"?\]\s*\{([^}]*)\}')


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave the comments out of our own scripts; where none runs, follow the system's colours."""
    for file in files.javascript_files():
        if file.src_dir == config.docs_dir:
            file.content_string = _COMMENT.sub("", file.content_string)
    sheets = sorted(files.css_files(), key=lambda file: file.name)  # Material's before ours
    dark = ";".join(colours for file in sheets for colours in _DARK.findall(file.content_string))
    text = "@media screen and (prefers-color-scheme:dark){body[data-md-color-scheme]{%s}}\n"
    files.append(File.generated(config, "assets/dark.css", content=text % dark))


@event_priority(10)  # before page_cache.py, so that it keeps patched pages
def on_env(env: Environment, **_: Any) -> None:
    """Have pages patched where templates make them."""
    env.template_class = _Template


class _Template(Template):
    def render(self, context: Any) -> str:
        html = super().render(context)
        return patch(html) if str(self.name).endswith(".html") else html


def patch(html: str) -> str:
    """Return a patched page. Raises PluginError where Material has changed."""
    for old, new in EVERYWHERE:
        if (found := html.count(old)) != 1:
            raise PluginError(f"hooks/material_patches.py: {found} of '{old}'; still needed?")
        html = html.replace(old, new)
    titles = {box: f"Pages below {title}" for _, _, box, title, _ in _NESTED.findall(html)}

    def named(box: re.Match[str]) -> str:
        return f'{box[0]} aria-label="{titles.get(box[1], "Table of contents")}"'

    html = _HERE.sub(r'\g<0> aria-current="page"', html)
    html = _BOX.sub(named, _NESTED.sub(r'\1aria-label="\4"\2\4\5', html))
    for pattern, rest in _LEFT_OUT:
        html = pattern.sub(rest, html)
    if 'id="__toc"' not in html:  # the title of the contents, on a page that no list names
        html = html.replace(_CONTENTS, _CONTENTS.replace(' for="__toc"', ""))
    return html
