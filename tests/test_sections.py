"""Claims, myths and changes: each is a section with its words, and what shows that they hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from project import SMALL, Kept, read, renderer, words

import comparison
from comparison.render import sections

ALPHA, BETA = "https://alpha.example.org/docs", "https://beta.example.org/docs"
#: The sections of the small project: the heading, the words and the links of each.
SECTIONS = {
    sections.change_sections: [
        (
            "## Commands are counted { #commands-counted }",
            "1 November 2026: Beta has <three>; see commands & the proofs. Row: Command line",
            ["/#cli", "/proofs.md", "/#cli"],
        ),
        ("## First published { #first }", "1 October 2026: All rows.", []),
    ],
    sections.claim_sections: [
        (
            "### Opening { #opening }",
            "Opening: 1 claim ClaimVerdictWhat holds Both are good. OpinionNobody measured it. "
            "See: Choose",
            ["#claim-both-good", "/choose.md"],
        ),
        (
            "### Features { #features }",
            "Features: 2 claims ClaimVerdictWhat holds Alpha has commands. Truemany of them, more "
            "than Beta. See: Command line Source: cli (example.org) Beta refuses forged posts. "
            "WrongIt accepts them. See: CSRF protection (proven), Packages "
            "Sources: csrf, forms (example.org)",
            [
                *("#claim-alpha-commands", "/#cli", f"{ALPHA}/cli/"),
                *("#claim-beta-safe", "/#csrf", "/proofs/csrf.md", "/packages.md"),
                *(f"{BETA}/csrf/", f"{BETA}/forms/"),
            ],
        ),
    ],
    sections.myth_sections: [
        (
            "### “Alpha accepts forged posts” { #alpha-open }",
            "Why it is believed: Others do. We saw it in published comparisons. What is so: It "
            "refuses them; see commands. Alpha 5.10.1, proof csrf, printed: "
            "POST without a token: 403 The page says: <b>no</b> "
            "Row: CSRF protection Source: csrf (example.org)",
            ["/#cli", "/proofs/csrf.md", "/#csrf", f"{ALPHA}/csrf/"],
        ),
        (
            "### “Beta is faster” { #beta-fast }",
            "Why it is believed: It is short. The article that we checked says it too. What is so: "
            "Not by much. Alpha: Many commands. Beta: Three commands. "
            "Row: Command line Source: cli (example.org)",
            ["/claims.md#claim-both-good", "/#cli", f"{BETA}/cli/"],
        ),
    ],
}


@pytest.mark.parametrize("kind", SECTIONS, ids=lambda kind: kind.__name__)
def test_each_section_has_its_words_and_links(kind: Callable[..., str]) -> None:
    kept = Kept()
    text = kind(renderer(read(SMALL), keep=kept.keep))
    blocks = [html.fromstring(f"<div>{block}</div>") for block in kept]
    found = [(words(block), block.xpath(".//a/@href")) for block in blocks]
    assert found == [(said, links) for _, said, links in SECTIONS[kind]]
    headings = [heading for heading, *_ in SECTIONS[kind]]
    assert text == "\n\n".join(f"{head}\n\nblock {at}" for at, head in enumerate(headings))


def test_claim_text_is_escaped_even_if_no_check_refused_it() -> None:
    data = read(SMALL)
    (claim, *_) = data.claims
    claim.__dict__["claim"] = "<img src=x onerror=alert(1)>"  # which is frozen
    kept = Kept()
    sections.claim_sections(renderer(data, keep=kept.keep))
    assert not html.fromstring("".join(kept)).xpath("//img")


def test_counts_add_up_by_verdict_and_by_framework() -> None:
    table = html.fromstring(renderer(read(SMALL)).html("claim_counts.html"))
    assert [row.xpath("string(th)").split()[0] for row in table.xpath("tbody/tr")] == [
        *("True", "Wrong", "Opinion", "All")
    ]
    counts = [[cell.text for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
    assert ["".join(row) for row in counts] == ["1001", "0101", "0011", "1113"]


def test_a_page_is_called_by_its_first_heading(small: Path) -> None:
    file = small / "docs" / "packages.md"
    file.write_text("---\ntitle: Other\n---\n\n# What you add { #top }\n\n{{ packages() }}\n")
    assert read(small).headings == {"packages.md": "What you add", "choose.md": "Choose"}


AT = "data/myths.yml:6:14: alpha-open.printed[1].proof: "


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"output": "POST without a token: 200\nThe page says: <b>no</b>\n"},
            "data/myths.yml:8:15: alpha-open.printed[1].lines[1]: the record of 'csrf' with alpha "
            "has no line 'POST without a token: 403'; it says 'POST without a token: 200'; "
            "does the correction still hold?",
        ),
        (
            {"outcome": "failed"},
            f"{AT}the proof 'csrf' has no record of a pass with alpha; run 'make proofs'",
        ),
        ({}, f"{AT}the proof has no page docs/proofs/csrf.md"),
    ],
)
def test_what_a_myth_quotes_has_been_printed(
    small: Path, changed: dict[str, str], told: str
) -> None:
    file = small / "data" / "proofs.json"
    record = json.loads(file.read_text("utf-8"))
    record["csrf"]["alpha"]["5.10"] |= changed
    file.write_text(json.dumps(record), "utf-8")
    if not changed:
        (small / "docs" / "proofs" / "csrf.md").unlink()
    assert [str(problem) for problem in comparison.read(small)[1]] == [told]
    # While a record is renewed, a myth may quote the old one.
    assert comparison.read(small, quotes=False)[0]


def test_a_record_that_cannot_be_read_is_one_problem(small: Path) -> None:
    (small / "data" / "proofs.json").write_text("[")
    (problem,) = comparison.read(small)[1]
    assert str(problem).startswith("data/proofs.json:1:")
