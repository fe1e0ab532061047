"""Read pages for Material's search in a fraction of the time, as a MkDocs hook.

Material reads each page with html.parser, tag by tag, which would be a fifth of a build. Templates
and Markdown write no comments, no scripts and no `>` within attributes, so one pattern will do.
"""

import html
import re

from material.plugins.search import plugin
from mkdocs.config.defaults import MkDocsConfig

_CODE = re.compile("<pre>.*?</pre>", re.DOTALL)
_SPAN = re.compile("</?span[^>]*>")
_TAG = re.compile(r"([^<]*)<(/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
#: Elements that the search leaves out, keeping their text, and that contain no heading.
_NAMES = "b caption circle em g label path strong svg table tbody td text th thead time tr"
_IGNORED = frozenset(_NAMES.split())
#: Marks an element to leave out.
_EXCLUDED = " data-search-exclude="


class Reader(plugin.Parser):  # type: ignore[misc]
    """Material's own, told of the same tags and texts, but for those that leave no trace.

    Of an excluded element nothing is told: Material's would take the end of the first element of
    the same name within it for its end.
    """

    def feed(self, data: str) -> None:
        """Read a whole page."""
        data = _CODE.sub(lambda code: _SPAN.sub("", code[0]), data)
        end = depth = 0
        excluded = ""
        for found in _TAG.finditer(data):
            end = found.end()
            text, closing, tag, attributes = found.groups()
            if depth:  # within an excluded element
                depth += (-1 if closing else 1) if tag == excluded else 0
                continue
            if text:
                self.handle_data(html.unescape(text))
            if tag in _IGNORED:
                if tag in ("caption", "label", "td", "text", "th"):  # whose words stay apart
                    self.handle_data(" ")
                continue
            if _EXCLUDED in attributes:
                excluded, depth = tag, 1
            elif not closing:
                self.handle_starttag(tag.lower(), _ATTRIBUTE.findall(attributes))
            if closing or attributes.endswith("/"):
                self.handle_endtag(tag.lower())
        if end < len(data):
            self.handle_data(html.unescape(data[end:]))


def on_config(config: MkDocsConfig) -> None:
    """Make the search use this reader in place of its own."""
    plugin.Parser = Reader
