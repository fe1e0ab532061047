"""Claims: each stands in its section with verdict, correction and what shows it."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from project import Kept, read, renderer, words

from comparison.render import sections


def blocks(project: Path) -> list[HtmlElement]:
    data = read(project)
    kept = Kept()
    text = sections.claim_sections(renderer(data, keep=kept.keep))
    assert text == ("### Opening { #opening }\n\nblock 0\n\n### Features { #features }\n\nblock 1")
    return [html.fromstring(block) for block in kept]


def test_each_section_is_a_heading_and_a_table_of_claims(small: Path) -> None:
    opening, features = blocks(small)
    assert opening.xpath("//tr/@id") == ["claim-both-good"]
    assert features.xpath("//tr/@id") == ["claim-alpha-commands", "claim-beta-safe"]
    assert words(opening.xpath("//caption")[0]) == "Opening: 1 claim"
    assert [words(cell) for cell in features.xpath("//thead//th[@scope='col']")] == [
        "Claim",
        "Verdict",
        "What holds",
    ]


def test_a_claim_has_link_verdict_correction_and_evidence(
    small: Path,
) -> None:
    _, features = blocks(small)
    (row,) = features.xpath("//tr[@id='claim-beta-safe']")
    (name,) = row.xpath("th[@scope='row']/a")
    assert name.get("href") == "#claim-beta-safe"
    verdict, holds = row.xpath("td")
    assert words(verdict) == "Wrong"
    assert verdict.xpath(".//svg")
    assert words(holds) == (
        "It accepts them. See: CSRF protection (proven), Packages "
        "Sources: csrf, forms (example.org)"
    )
    assert holds.xpath(".//a/@href") == [
        "/#csrf",
        "/proofs/csrf.md",
        "/packages.md",
        "https://beta.example.org/docs/csrf/",
        "https://beta.example.org/docs/forms/",
    ]


def test_claim_text_is_escaped_even_if_no_check_refused_it(small: Path) -> None:
    data = read(small)
    (claim, *_) = data.claims
    claim.__dict__["claim"] = "<img src=x onerror=alert(1)>"  # which is frozen
    kept = Kept()
    sections.claim_sections(renderer(data, keep=kept.keep))
    whole = html.fromstring("".join(kept))
    assert not whole.xpath("//img")


def test_counts_add_up_by_verdict_and_by_framework(small: Path) -> None:
    data = read(small)
    table = html.fromstring(renderer(data).html("claim_counts.html"))
    rows = {
        words(row.xpath("th/span")[0] if row.xpath("th/span") else row.xpath("th")[0]): [
            int(cell.text) for cell in row.xpath("td")
        ]
        for row in table.xpath("//tbody/tr")
    }
    assert rows == {
        "True": [1, 0, 0, 1],
        "Wrong": [0, 1, 0, 1],
        "Opinion": [0, 0, 1, 1],
        "All": [1, 1, 1, 3],
    }


def test_a_page_is_called_by_its_first_heading(small: Path) -> None:
    file = small / "docs" / "packages.md"
    file.write_text("---\ntitle: Other\n---\n\n# What you add { #top }\n\n{{ packages() }}\n")
    assert read(small).headings == {"packages.md": "What you add", "choose.md": "Choose"}
