"""The changes of the data -> an Atom feed (RFC 4287)."""

from __future__ import annotations

from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markupsafe import Markup

from comparison import Comparison
from comparison.export.site import Here
from comparison.export.values import LICENSE
from comparison.model.changes import PAGE, Change

ATOM = "http://www.w3.org/2005/Atom"
#: What the ids of the feed and its entries are made from, whatever the address of the site.
_SPACE = UUID("6f0a3c1e-58d5-4a57-9f3c-1f1c0f6a7d42")


def atom(data: Comparison, here: Here) -> str:
    """The feed, newest change first. Its ids depend on the ids of the changes alone."""
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(feed, "id", _urn("changes"))
    _add(feed, "title", f"{here.site.name}: changes of the data")
    _add(feed, "updated", _moment(max(change.date for change in data.changes.values())))
    _add(feed, "link", rel="self", type="application/atom+xml", href=here.file(here.path))
    _add(feed, "link", rel="alternate", type="text/html", href=here.page(PAGE))
    _add(_add(feed, "author"), "name", here.site.name)
    _add(feed, "rights", f"{LICENSE['name']}, {LICENSE['url']}")
    for change in data.changes.values():
        entry = _add(feed, "entry")
        _add(entry, "id", _urn(f"changes/{change.id}"))
        _add(entry, "title", change.title)
        _add(entry, "updated", _moment(change.date))
        _add(
            entry,
            "link",
            rel="alternate",
            type="text/html",
            href=here.page(f"{PAGE}#{change.id}"),
        )
        _add(entry, "content", _content(change, data, here), type="html")
    ElementTree.indent(feed, " ")
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return f"{written.decode()}\n"


def _content(change: Change, data: Comparison, here: Here) -> str:
    rows = Markup(", ").join(
        Markup('<a href="{}">{}</a>').format(here.page(f"#{id}"), data.matrix.features[id].name)
        for id in change.rows
    )
    words = Markup("<p>{}</p>").format(change.words.html(here.page))
    label = "Rows" if len(change.rows) > 1 else "Row"
    return words + (Markup("<p>{}: {}</p>").format(label, rows) if rows else "")


def _urn(name: str) -> str:
    return uuid5(_SPACE, name).urn


def _moment(date: str) -> str:
    """A day as Atom writes moments: its start in UTC, because the data names no time."""
    return f"{date}T00:00:00Z"


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = str(text) if text else None  # no Markup, which would escape itself once more
    return element
