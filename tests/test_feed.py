"""The feed says what changed, by the rules of Atom."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from exported import published, site
from lxml import html
from project import HOST, SMALL, read

from comparison.export import files

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(address: str = "") -> Any:
    return html.etree.fromstring(published(address)["feed.xml"].encode())


@pytest.mark.parametrize("address", ["", HOST])
def test_the_feed_passes_what_a_validator_looks_for(address: str) -> None:
    """RFC 4287, and what the W3C's validator warns of.

    Feed and entries have one id, title and `updated` each (4.1.1, 4.1.2); ids are absolute IRIs and
    unique (4.2.6); moments are of RFC 3339 (3.3), no two are the same, and the feed's is the
    newest; an author stands in the feed (4.1.1); one link is to the feed itself, one to the page
    (4.1.1, 4.2.7.2); content of the type "html" is well-formed and has no scripts (4.1.3.3, 8.1);
    nothing else is in it; no reference is relative where the address of the site is known.
    """
    root = feed(address)
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 2
    known = {"id", "title", "updated", "link", "author", "rights", "entry", "content", "name"}
    assert {str(element.tag).removeprefix(ATOM) for element in root.iter()} <= {"feed", *known}
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", element.findtext(f"{ATOM}id"))
        updated = element.findtext(f"{ATOM}updated")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)
        datetime.fromisoformat(updated)
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == 3
    # Readers know them, wherever the site is: one that changed would show as new.
    assert ids[0] == "urn:uuid:88a6dce2-8abb-5883-9ced-4a83c83a884a"
    moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert moments == sorted(set(moments), reverse=True)
    assert root.findtext(f"{ATOM}updated") == moments[0]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Small"
    links = root.findall(f"{ATOM}link")
    assert [link.get("rel") for link in links] == ["self", "alternate"]
    assert links[0].get("href") == f"{address}feed.xml"
    targets = [link.get("href") for link in root.iter(f"{ATOM}link")]
    for entry in entries:
        (link,) = entry.findall(f"{ATOM}link")
        assert (link.get("rel"), link.get("type")) == ("alternate", "text/html")
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "html"
        body = html.etree.fromstring(f"<div>{content.text}</div>")  # as XML, which is stricter
        assert {element.tag for element in body.iter()} <= {"div", "p", "a", "code", "em", "strong"}
        targets += body.xpath("//@href")
    if address:
        assert all(target.startswith(address) for target in targets)


def test_changes_of_a_day_have_and_keep_their_moments(small: Path) -> None:
    file = small / "data" / "changes.yml"

    def moments(*added: str) -> dict[str, str]:
        text = "".join(
            f"- {{id: {id}, date: 2026-11-01, title: Title, words: Words.}}\n" for id in added
        )
        file.write_text(text + (SMALL / "data" / "changes.yml").read_text("utf-8"), "utf-8")
        root = html.etree.fromstring(files(read(small), site())["feed.xml"].encode())
        entries = root.findall(f"{ATOM}entry")
        assert root.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
        links = [entry.find(f"{ATOM}link").get("href").partition("#")[2] for entry in entries]
        moments = [entry.findtext(f"{ATOM}updated") for entry in entries]
        return dict(zip(links, moments, strict=True))

    before = moments()
    first, second, third = (f"2026-11-01T00:00:0{second}Z" for second in range(3))
    assert before == {"commands-counted": first, "first": "2026-10-01T00:00:00Z"}
    assert moments("second") == {"second": second, **before}
    assert moments("third", "second") == {"third": third, "second": second, **before}


def test_an_entry_says_what_changed_and_leads_to_it() -> None:
    first, last = feed(HOST).findall(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}title") == "Commands are counted"
    assert first.find(f"{ATOM}link").get("href") == f"{HOST}changes/#commands-counted"
    content = first.find(f"{ATOM}content")
    assert content.get("type") == "html"
    words = html.fragments_fromstring(content.text)
    assert [element.text_content() for element in words] == [
        "Beta has <three>; see commands & the proofs.",
        "Row: Command line",
    ]
    assert [target for element in words for target in element.xpath(".//a/@href")] == [
        f"{HOST}compare/#cli",
        f"{HOST}proofs/",
        f"{HOST}compare/#cli",
    ]
    assert "Row" not in last.findtext(f"{ATOM}content")
