"""The built pages of claims and myths say what the data says."""

from __future__ import annotations

import json
from pathlib import Path

from lxml.html import HtmlElement
from project import words

from comparison import Comparison


def test_every_claim_is_shown_with_its_verdict_and_sources(
    pages: dict[str, HtmlElement], data: Comparison
) -> None:
    rows = pages["claims/"].xpath("//tr[@id]")
    assert [row.get("id") for row in rows] == [f"claim-{claim.id}" for claim in data.claims]
    for row, claim in zip(rows, data.claims, strict=True):
        assert words(row.xpath("th")[0]) == claim.claim
        verdict, holds = row.xpath("td")
        assert words(verdict) == data.claims.verdicts[claim.verdict].name
        assert set(claim.source or ()) <= set(holds.xpath(".//a/@href"))


def test_every_myth_prints_the_record_or_notes(
    pages: dict[str, HtmlElement], data: Comparison
) -> None:
    headings = pages["questions/"].xpath("//h3[@id]")
    assert [heading.get("id") for heading in headings] == list(data.myths)
    assert len(data.myths) >= 12
    for heading, myth in zip(headings, data.myths.values(), strict=True):
        assert words(heading).startswith(f"“{myth.myth}”")
        block = heading.getnext()
        shown = [samp.text_content().splitlines() for samp in block.xpath(".//pre/samp")]
        assert shown == [list(quote.lines) for quote in myth.printed]
        for lines, quote in zip(shown, myth.printed, strict=True):
            runs = data.proofs[quote.proof].runs[quote.framework].values()
            assert any(set(lines) <= set(run.output.splitlines()) for run in runs)
        assert len(shown) == len(block.xpath(".//figcaption/a[contains(@href, '/proofs/')]"))
        assert shown or block.xpath(".//li"), myth.id


def test_a_search_finds_claims_and_myths(site: Path, data: Comparison) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    texts = {entry["location"]: entry for entry in index}
    for myth in data.myths:
        assert f"questions/#{myth}" in texts
    for section in data.claims.sections.values():
        text = texts[f"claims/#{section.id}"]["text"]
        for claim in section.claims.values():
            assert claim.claim.partition("'")[0] in text
