"""HTML and SVG -> what is in it that a page or a picture of the site may not hold.

The rule is a list of what may: elements, attributes, and addresses within the site or of https.
Tags must be written the plain way that Markdown and our templates write them: small letters, and
attributes in double quotes without a `<`. So whatever a browser takes for the start of a tag has
been looked at here, and in no other way than a browser does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from comparison.data.urls import is_https, is_local, is_within_site


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DRAWN = _words("circle desc ellipse g line path polygon polyline rect svg text title tspan")
_ELEMENTS = _DRAWN | _words(
    """
    a abbr b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em
    fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr i img input ins kbd label legend li mark
    ol option output p pre progress q s samp section select small span strong sub summary sup table
    tbody td tfoot th thead time tr u ul var
    """
)
_DRAWING = _words(
    """
    class cx cy d dx dy fill fill-opacity fill-rule focusable height id points r role rx ry
    stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width
    text-anchor transform viewBox width x x1 x2 xmlns y y1 y2
    """
)
_ATTRIBUTES = _DRAWING | _words(
    """
    alt autocomplete checked colspan data-answer data-compared data-default data-does data-label
    data-level data-search-exclude data-tabs data-verdict datetime for hidden href lang loading
    max name open rel reversed rowspan scope selected span spellcheck src start tabindex title
    type value
    """
)
#: What holds nothing, and is not closed.
_VOID = _words("br col hr img input")
#: What may have a name: with one, an image or a form stands in for a part of the document itself.
_NAMED = frozenset(("input", "select"))
#: Where Material's own script looks for its parts; the tabs of pages have such ids, too.
_RESERVED = re.compile(r"__(?!tabbed_[0-9])|.*\s")
#: Classes that its script acts on, or that lay something over a page; not those of a button.
_ACTED_ON = re.compile(r"(?:^|\s)(?:md-(?!button(?:--primary)?(?:\s|$))|mermaid(?:\s|$))")
#: The name space of a drawing: none other, in which other elements would be.
_SVG = "http://www.w3.org/2000/svg"

_ATTRIBUTE = r"[A-Za-z][\w:.-]*(?:=\"[^\"<]*\")?"
_TAG = re.compile(rf"<(/?)([A-Za-z][\w:-]*)((?:\s+{_ATTRIBUTE})*)\s*/?>", re.ASCII)
_PARTS = re.compile(r"([A-Za-z][\w:.-]*)(?:=\"([^\"<]*)\")?", re.ASCII)
#: What a browser or a reader of XML takes for more than text.
_START = re.compile(r"<[A-Za-z/!?]")
#: As much of it as names it in a message.
_AS_WRITTEN = re.compile(r"<[^>\n]{0,60}>?")


class Fault(NamedTuple):
    """What may not stand there: the text that holds it, for who looks for it, and in words."""

    found: str
    what: str


def page(html: str) -> Iterator[Fault]:
    """What the content of a page holds that it may not, each kind of tag once."""
    return _faults(html, _ELEMENTS, _ATTRIBUTES)


def picture(svg: str) -> Iterator[Fault]:
    """The same for a drawing in a file of its own, which a browser may open as a page."""
    return _faults(svg, _DRAWN, _DRAWING)


def _faults(text: str, elements: frozenset[str], attributes: frozenset[str]) -> Iterator[Fault]:
    seen = set()  # a table repeats the same few tags a thousand times
    refused = set()
    tags = []
    faulty = False
    for start in _START.finditer(text):
        tag = _TAG.match(text, start.start())
        if tag is None:
            found = _AS_WRITTEN.match(text, start.start())
            assert found
            faulty = True
            yield Fault(found[0], f"'{found[0]}' is no plain tag; write &lt; where it is none")
            continue
        tags.append(tag)
        if tag[0] in seen:
            continue
        seen.add(tag[0])
        closing, name, rest = tag.groups()
        if name not in elements:
            faulty = True
            if name not in refused:
                yield Fault(f"<{closing}{name}", f"the element <{closing}{name}> is not allowed")
            refused.add(name)
            continue
        for attribute, value in _PARTS.findall(rest):
            if what := _fault(name, attribute, unescape(value), attributes):
                faulty = True
                yield Fault(value or attribute, what)
    if not faulty and (open_ := _unbalanced(tags)):
        yield open_


def _unbalanced(tags: Iterable[re.Match[str]]) -> Fault | None:
    """The first element that is left open, or closed without being open.

    It would take in what comes after it on the page: the contents, the footer.
    """
    opened: list[str] = []
    for tag in tags:
        closing, name, _ = tag.groups()
        if not closing:
            if name not in _VOID and not (name in _DRAWN and tag[0].endswith("/>")):
                opened.append(name)
        elif not opened:
            return Fault(tag[0], f"{tag[0]} closes nothing")
        elif (last := opened.pop()) != name:
            return Fault(f"<{last}", f"<{last}> is not closed before {tag[0]}")
    return Fault(f"<{opened[-1]}", f"<{opened[-1]}> is not closed") if opened else None


def _fault(element: str, name: str, value: str, attributes: frozenset[str]) -> str | None:
    """What is wrong with an attribute, in words; None where nothing is."""
    shown = f'{name}="{value[:80]}"'
    if name not in attributes and not name.startswith("aria-"):
        return f"the attribute {shown} is not allowed"
    if name == "href" and not (is_within_site(value) or is_https(value) or is_local(value)):
        return f"{shown} is neither https://host/path nor within the site"
    if name == "src" and not is_within_site(value):
        return f"{shown} is not within the site"
    if name == "name" and element not in _NAMED:
        return f"the attribute {shown} of <{element}> is not allowed"
    if (name == "id" and _RESERVED.match(value)) or (name == "class" and _ACTED_ON.search(value)):
        return f"{shown} means something to Material's script"
    if name == "xmlns" and value != _SVG:
        return f"{shown} is not that of SVG"
    if element in _DRAWN and re.search(r"url\s*\(|\\", value, re.IGNORECASE):
        return f"{shown} holds an address"
    return None
