"""Mends what pages get wrong, as a MkDocs hook: names for screen readers, valid HTML, less of it.

Each mend says what is wrong. What stands on every page must be found there, so that a mend which
Material no longer needs doesn't stay.
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

#: On every page: what Material writes, what it should write, and why.
EVERYWHERE = (
    (
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
        "a dialog needs a name",
    ),
    (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" '
        'autocomplete="off">',
        "",
        "no key reaches what opens the navigation on a narrow screen; it goes to its label",
    ),
    (
        '<label class="md-header__button md-icon" for="__drawer">',
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" '
        'aria-label="Navigation"><label class="md-header__button md-icon" for="__drawer">',
        "see above",
    ),
    (
        'type="checkbox" id="__search" autocomplete="off"',
        'type="checkbox" id="__search"',
        "a checkbox can't have 'autocomplete'",
    ),
    (
        'class="md-search__input" name="query"',
        'class="md-search__input" name="query" aria-keyshortcuts="Control+K"',
        "the key that leads to the search was not told",
    ),
    (
        ' autocorrect="off"',
        "",
        "not every checker knows it, and the search does without",
    ),
    (
        '<div class="md-search__scrollwrap" tabindex="0"',
        '<div class="md-search__scrollwrap" tabindex="0" role="region" aria-label="Search results"',
        "what can be focused needs a role",
    ),
)
#: A list of pages below another page, labelled by a label that has no text, and its title.
_NESTED = re.compile(
    r'(<nav class="md-nav" data-md-level="\d+" )aria-labelledby="[^"]+" aria-expanded="[a-z]+"'
    r'(>\s*<label class="md-nav__title" for="([^"]+)">'
    r'\s*<span class="md-nav__icon md-icon"></span>)\s*([^<]+?)\s*(</label>)'
)
#: The box that opens such a list, and its label, which a key can reach and only a script can press.
_BOX = re.compile(r'<input class="md-nav__toggle[^>]+ id="([^"]+)"')
_PRESSED = re.compile(r'(<label class="md-nav__link[^>]+?) tabindex="0"')
#: The links of a head to the pages before and after. Firefox fetches the next one ahead, which the
#: page's policy forbids: an error in its console.
_NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\s*')
#: Names, spaces and brackets in code, shown as the text around them: half of all its elements.
_UNSEEN = re.compile(r'<span class="[npw]">([^<]*)</span>')
#: A line of a script that is a comment: for who works on it, not for who loads it.
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)


def _opens(title: str | None) -> str:
    """What a box in the navigation opens: the pages below one, or the contents of the page."""
    return f"Pages below {title}" if title else "Table of contents"


def mend(html: str) -> str:
    """A page with its faults mended. Raises PluginError where Material has changed."""
    for old, new, why in EVERYWHERE:
        if (found := html.count(old)) != 1:
            raise PluginError(
                f"hooks/material_patches.py: {found} of '{old}' ({why}); still needed?"
            )
        html = html.replace(old, new)
    titles = {box: title for _, _, box, title, _ in _NESTED.findall(html)}
    html = _NESTED.sub(r'\1aria-label="\4"\2\4\5', html)
    html, found = _PRESSED.subn(r"\1", html)
    if 'data-md-level="1"' in html and len(titles) != found:
        raise PluginError("hooks/material_patches.py: no list below a page to mend; still needed?")
    html = _BOX.sub(lambda box: f'{box[0]} aria-label="{_opens(titles.get(box[1]))}"', html)
    html = _UNSEEN.sub(r"\1", html)
    html = _NEIGHBOUR.sub("", html)
    if 'id="__toc"' not in html:  # the title of the contents, on a page that no list names
        html = html.replace(
            '<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'
        )
    return html


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Called by MkDocs with all files of the site: leaves the comments out of our own scripts."""
    for file in [
        file for file in files if file.is_javascript() and file.src_uri.startswith("assets/")
    ]:
        files.remove(file)
        text = _COMMENT.sub("", file.content_string)
        files.append(File.generated(config, file.src_uri, content=text))


def on_post_page(output: str, **_: Any) -> str:
    """Called by MkDocs for each page."""
    return mend(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Called by MkDocs for what is no page: 404.html, the sitemap."""
    return mend(output_content) if template_name.endswith(".html") else output_content
