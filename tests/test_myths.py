"""Myths: each is answered by lines that the record has, and fails the check where it has not."""

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


def blocks(project: Path) -> list[HtmlElement]:
    data = read(project)
    kept = Kept()
    text = sections.myth_sections(renderer(data, keep=kept.keep))
    assert text == (
        "### “Alpha accepts forged posts” { #alpha-open }\n\nblock 0\n\n"
        "### “Beta is faster” { #beta-fast }\n\nblock 1"
    )
    return [html.fromstring(block) for block in kept]


def test_a_myth_quotes_output_and_versions(
    small: Path,
) -> None:
    first, _ = blocks(small)
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
    first, second = blocks(small)
    assert "We saw it in published comparisons." in words(first)
    assert "article" not in words(first)
    assert "We saw it" not in words(second)
    assert "/claims.md#claim-both-good" in second.xpath("//a/@href")


def test_a_measured_row_is_shown_with_its_notes(small: Path) -> None:
    _, second = blocks(small)
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


def test_other_output_is_a_problem_at_the_line_that_quotes_it(
    small: Path,
) -> None:
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
