"""The changes of the data -> an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markupsafe import Markup

from comparison.export.documents import License
from comparison.export.site import Here
from comparison.model.changes import PAGE, Change
from comparison.project import Comparison

ATOM = "http://www.w3.org/2005/Atom"
#: What the ids of the feed and its entries are made from, whatever the address of the site.
_SPACE = UUID("6f0a3c1e-58d5-4a57-9f3c-1f1c0f6a7d42")


def atom(data: Comparison, here: Here) -> str:
    """Write the feed, newest change first. Its ids depend on the ids of the changes alone."""
    moments = _moments(data.changes.values())
    license_ = License.of()
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(feed, "id", _urn("changes"))
    _add(feed, "title", f"{here.site.name}: changes of the data")
    _add(feed, "updated", max(moments.values()))
    _add(feed, "link", rel="self", type="application/atom+xml", href=here.file(here.path))
    _add(feed, "link", rel="alternate", type="text/html", href=here.page(PAGE))
    _add(_add(feed, "author"), "name", here.site.name)
    _add(feed, "rights", f"{license_.name}, {license_.url}")
    for change in data.changes.values():
        entry = _add(feed, "entry")
        _add(entry, "id", _urn(f"changes/{change.id}"))
        _add(entry, "title", change.title)
        _add(entry, "updated", moments[change.id])
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


def _moments(changes: Iterable[Change]) -> dict[str, str]:
    """Return a moment in UTC for each change: a second of its day, because the data names no time.

    The changes of a day, which stand newest first, are counted from the oldest one, so that a
    change which is added has a later moment than the others and leaves them theirs.
    """
    moments: dict[str, str] = {}
    days: Counter[str] = Counter()
    for change in reversed([*changes]):
        moment = datetime.fromisoformat(change.date) + timedelta(seconds=days[change.date])
        moments[change.id] = f"{moment.isoformat()}Z"
        days[change.date] += 1
    return moments


def _add(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = str(text) if text else None  # no Markup, which would escape itself once more
    return element
