"""Claims, myths and changes: each is a section with its words, and what shows that they hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import ROOT, Kept, read, renderer, words

import comparison
from comparison.model.proofs import newest_first
from comparison.render import sections

#: The headings of the small project's sections, each followed by its block.
HEADINGS = {
    sections.change_sections: (
        "## Commands are counted { #commands-counted }",
        "## First published { #first }",
    ),
    sections.claim_sections: ("### Opening { #opening }", "### Features { #features }"),
    sections.myth_sections: (
        "### “Alpha accepts forged posts” { #alpha-open }",
        "### “Beta is faster” { #beta-fast }",
    ),
}
KINDS = {made.__name__: made for made in HEADINGS}


def blocks(kind: str, project: Path) -> list[HtmlElement]:
    """Return the blocks of the sections of a kind."""
    made, kept = KINDS[kind], Kept()
    text = made(renderer(read(project), keep=kept.keep))
    assert text.split("\n\n") == [
        part for at, head in enumerate(HEADINGS[made]) for part in (head, f"block {at}")
    ]
    return [html.fromstring(block) for block in kept]


def test_a_change_has_date_words_and_rows(small: Path) -> None:
    first, last = blocks("change_sections", small)
    assert [words(paragraph) for paragraph in first.xpath("p")] == [
        "1 November 2026: Beta has <three>; see commands & the proofs.",
        "Row: Command line",
    ]
    assert first.xpath("//a/@href") == ["/#cli", "/proofs.md", "/#cli"]
    assert [words(paragraph) for paragraph in last.xpath("p")] == ["1 October 2026: All rows."]


def test_each_section_is_a_heading_and_a_table_of_claims(small: Path) -> None:
    opening, features = blocks("claim_sections", small)
    assert opening.xpath("//tr/@id") == ["claim-both-good"]
    assert features.xpath("//tr/@id") == ["claim-alpha-commands", "claim-beta-safe"]
    assert words(opening.xpath("//caption")[0]) == "Opening: 1 claim"
    assert [words(cell) for cell in features.xpath("//thead//th[@scope='col']")] == [
        "Claim",
        "Verdict",
        "What holds",
    ]


def test_a_claim_has_link_verdict_correction_and_evidence(small: Path) -> None:
    _, features = blocks("claim_sections", small)
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


def test_a_myth_quotes_output_and_versions(small: Path) -> None:
    first, _ = blocks("myth_sections", small)
    (figure,) = first.xpath("//figure")
    assert words(figure.xpath("figcaption")[0]) == "Alpha 5.10.1, proof csrf, printed:"
    assert figure.xpath("pre/samp")[0].text_content() == (
        "POST without a token: 403\nThe page says: <b>no</b>"
    )
    assert not figure.xpath(".//b")
    assert first.xpath("//a/@href") == [
        "/#cli",
        "/proofs/csrf.md",
        "/#csrf",
        "https://alpha.example.org/docs/csrf/",
    ]


def test_where_it_was_found_is_said_only_where_it_was_found(small: Path) -> None:
    first, second = blocks("myth_sections", small)
    assert "We saw it in published comparisons." in words(first)
    assert "article" not in words(first)
    assert "We saw it" not in words(second)
    assert "/claims.md#claim-both-good" in second.xpath("//a/@href")


def test_a_measured_row_is_shown_with_its_notes(small: Path) -> None:
    _, second = blocks("myth_sections", small)
    assert [words(item) for item in second.xpath("//li")] == [
        "Alpha: Many commands.",
        "Beta: Three commands.",
    ]
    assert "/#cli" in second.xpath("//a/@href")


def change(project: Path, **fields: str) -> None:
    file = project / "data" / "proofs.json"
    record = json.loads(file.read_text("utf-8"))
    record["csrf"]["alpha"]["5.10"] |= fields
    file.write_text(json.dumps(record), "utf-8")


def told(project: Path) -> list[str]:
    found, problems = comparison.read(project)
    assert found is None
    return [str(problem) for problem in problems]


def test_other_output_is_a_problem_at_the_line_that_quotes_it(small: Path) -> None:
    change(small, output="POST without a token: 200\nThe page says: <b>no</b>\n")
    assert told(small) == [
        "data/myths.yml:8:15: alpha-open.printed[1].lines[1]: "
        "the record of 'csrf' with alpha has no line "
        "'POST without a token: 403'; it says 'POST without a token: 200'; "
        "does the correction still hold?"
    ]


def test_a_program_that_did_not_pass_shows_nothing(small: Path) -> None:
    change(small, outcome="failed")
    assert told(small) == [
        "data/myths.yml:6:14: alpha-open.printed[1].proof: "
        "the proof 'csrf' has no record of a pass with "
        "alpha; run 'make proofs'"
    ]


def test_the_proof_has_a_page_to_lead_to(small: Path) -> None:
    (small / "docs" / "proofs" / "csrf.md").unlink()
    assert told(small) == [
        "data/myths.yml:6:14: alpha-open.printed[1].proof: "
        "the proof has no page docs/proofs/csrf.md"
    ]


def test_a_record_that_cannot_be_read_is_one_problem(small: Path) -> None:
    (small / "data" / "proofs.json").write_text("[")
    (problem,) = told(small)
    assert problem.startswith("data/proofs.json:1:")


def test_a_record_is_renewed_while_a_myth_quotes_the_old(small: Path) -> None:
    change(small, output="All is new: True\n")
    found, problems = comparison.read(small, quotes=False)
    assert found
    assert problems == []


@pytest.mark.parametrize("id", read(ROOT).myths)
def test_every_myth_is_answered_by_a_run_or_by_a_measurement(id: str) -> None:
    data = read(ROOT)
    myth = data.myths[id]
    assert myth.printed or myth.measured
    for quote in myth.printed:
        (newest, *_) = newest_first(data.proofs[quote.proof], quote.framework)
        assert set(quote.lines) <= set(newest.output.splitlines())
