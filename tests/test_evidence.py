"""Claims, myths, changes, proofs and upgrades: their words, and what shows that they hold."""

import json
from pathlib import Path

import pytest
import yaml
from cases import FOLDER
from lxml import html
from project import SMALL, Kept, build, read, renderer, replace, words
from small_site import project

import comparison
from comparison.render import sections
from comparison.render.tables import upgrades_table

SECTIONS = yaml.safe_load((FOLDER / "sections.yml").read_text("utf-8"))


@pytest.mark.parametrize("kind", SECTIONS)
def test_each_section_has_its_words_and_links(kind: str) -> None:
    kept = Kept()
    text = getattr(sections, kind)(renderer(read(SMALL), keep=kept.keep))
    blocks = [html.fromstring(f"<div>{block}</div>") for block in kept]
    for block, section in zip(blocks, SECTIONS[kind], strict=True):
        assert (words(block), block.xpath(".//a/@href")) == (section["says"], section["links"])
    headings = [section["heading"] for section in SECTIONS[kind]]
    assert text == "\n\n".join(f"{head}\n\nblock {at}" for at, head in enumerate(headings))


def test_counts_add_up_by_verdict_and_by_framework() -> None:
    table = html.fromstring(renderer(read(SMALL)).html("claim_counts.html"))
    assert [row.xpath("string(th)").split()[0] for row in table.xpath("tbody/tr")] == [
        *("True", "Wrong", "Opinion", "All")
    ]
    counts = [[cell.text for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
    assert ["".join(row) for row in counts] == ["1001", "0101", "0011", "1113"]


def test_what_a_myth_quotes_has_been_printed(small: Path) -> None:
    replace(small / "data" / "proofs.json", '"passed"', '"failed"')
    at = "data/myths.yml:6:14: alpha-open.printed[1].proof: the proof"
    assert [str(problem) for problem in comparison.read(small)[1]] == [
        f"{at} 'csrf' has no record of a pass with alpha; run 'make proofs'"
    ]
    # While a record is renewed, a myth may quote the old one.
    assert comparison.read(small, check_records=False)[0]


def test_a_proof_has_a_row_a_page_and_as_many_tests_as_programs(small: Path) -> None:
    (small / "docs/proofs/csrf.md").unlink()
    (small / "docs/examples/lone").mkdir()
    test = small / "tests/proofs/test_csrf.py"
    test.parent.mkdir(parents=True)
    test.write_text(
        "def test_alpha(shown, cell):\n    pass\ndef test_beta(shown, cell):\n    pass\n"
    )
    assert [str(problem) for problem in comparison.read(small)[1]] == [
        "data/features/security.yml:4:10: csrf.proof: the proof has no page docs/proofs/csrf.md",
        "docs/examples/csrf/alpha_app.py:1:1: file: nothing says how to run it: "
        "no '# /// script' block",
        "docs/examples/lone:1:1: file: a proof of no row; write 'proof: lone' in one",
        "tests/proofs/test_csrf.py:1:1: file: test_beta has no program beta_app.py",
    ]


#: What would end a fence, start markup of every kind, and include a file.
ODD = (FOLDER / "odd-output.txt").read_text("utf-8")


def test_what_a_program_printed_is_shown_to_the_letter(tmp_path: Path) -> None:
    small = project(tmp_path / "project")
    record = json.loads((small / "data" / "proofs.json").read_text("utf-8"))
    record["csrf"]["alpha"]["5.10"]["output"] = ODD
    (small / "data" / "proofs.json").write_text(json.dumps(record), "utf-8")
    (small / "docs" / "proofs" / "csrf.md").write_text('# Forged posts\n\n{{ proof("csrf") }}\n')
    done = build(small, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    page = html.parse(str(tmp_path / "site" / "proofs" / "csrf" / "index.html")).getroot()
    (tab,) = page.xpath("//div[@class='tabbed-block']")
    _, odd, plain = tab.xpath("div[contains(@class, 'highlight')]")
    assert odd.xpath("pre/code")[0].text_content() == ODD
    assert not odd.xpath(".//img | .//h1 | .//b | .//a[@href]")
    assert words(odd.xpath("span")[0]) == "Printed with Alpha 5.10.1"
    assert words(plain.xpath("span")[0]) == "Printed with Alpha 5.2.9"
    labels = page.xpath("//div[@class='tabbed-labels']/label | //article//h1")
    assert [words(label) for label in labels] == ["Forged posts¶", "Alpha"]
    assert not page.xpath("//img[@src='x'] | //*[@id='stolen']")
    assert "A secret" not in page.text_content()


def test_runs_that_printed_the_same_are_shown_once(small: Path) -> None:
    for name in ("proofs.json", "myths.yml"):
        replace(small / "data" / name, "<b>no</b>", "no")
    kept = Kept()
    text = sections.proof_page(renderer(read(small), keep=kept.keep), "csrf")
    assert text.startswith('block 0\n\n=== "Alpha"\n\n    block 1\n')
    assert text.endswith("\n    block 2")
    titles = [html.fromstring(block).findtext("span") for block in kept[1:]]
    assert titles == ["alpha_app.py", "Printed with Alpha 5.10.1 and 5.2.9"]


def test_the_table_has_what_was_printed_with_both_versions() -> None:
    table = html.fromstring(upgrades_table(renderer(read(SMALL)), "alpha"))
    assert table.xpath("//samp/text()") == ["old: made", "old: no <old>"]
