"""Changes of the data: each is shown with its date, its words and the rows that it concerns."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from project import Kept, read, renderer, words

from comparison.render import sections


def test_each_change_is_a_section_with_date_words_and_rows(small: Path) -> None:
    data = read(small)
    kept = Kept()
    text = sections.change_sections(renderer(data, keep=kept.keep))
    assert text == (
        "## Commands are counted { #commands-counted }\n\nblock 0\n\n"
        "## First published { #first }\n\nblock 1"
    )
    first, last = (html.fromstring(block) for block in kept)
    assert [words(paragraph) for paragraph in first.xpath("p")] == [
        "1 November 2026: Beta has <three>; see commands & the proofs.",
        "Row: Command line",
    ]
    assert first.xpath("//a/@href") == ["/#cli", "/proofs.md", "/#cli"]
    assert [words(paragraph) for paragraph in last.xpath("p")] == ["1 October 2026: All rows."]
