"""Upgrades: what newer versions lack, and the runs of the programs that show it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html
from project import ROOT, read, renderer

import comparison
from comparison.render.tables import upgrades_table

ENTRY = """\
- id: old-form
  framework: alpha
  name: "`Form.old`"
  before: "5.1"
  gone: "5.2"
  instead: "`Form.new`."
  source: https://alpha.example.org/releases/
"""
RUNS = {
    version: {"python": "3.11.7", "recorded": "2026-11-01", "output": f"old: {output}\n"}
    for version, output in (("5.1", "made"), ("5.2", "no <old>"))
}
AT = "data/upgrades.yml:1:7: old-form.id: "


@pytest.fixture
def upgraded(small: Path) -> Path:
    """The small project with an upgrade, which a program shows."""
    (small / "data" / "upgrades.yml").write_text(ENTRY)
    (small / "data" / "upgrades.json").write_text(json.dumps({"old-form": RUNS}))
    (small / "docs" / "upgrades").mkdir()
    (small / "docs" / "upgrades" / "old-form.py").write_text("print('old: made')\n")
    return small


ONE = "'unshown'; an upgrade has one of the two"
#: What is replaced in the entry and in the record, and what must be said.
SLIPS = [
    ('"5.2"', '"5.0"', "data/upgrades.yml:5:9: old-form.gone: 5.0 is not newer than 5.1"),
    ('"5.2": {', '"5.3": {', f"{AT}no record of runs with 5.1 and 5.2; run 'make proofs'"),
    ("no <old>", "made", f"{AT}the program prints the same with 5.1 and 5.2"),
    (
        "  source: ",
        "  unshown: It needs a server.\n  source: ",
        f"{AT}a program docs/upgrades/old-form.py and {ONE}",
    ),
    (
        "old-form",
        "new-form",
        f"data/upgrades.yml:1:7: new-form.id: no program docs/upgrades/new-form.py and no {ONE}",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), SLIPS)
def test_an_upgrade_is_shown_by_runs_that_differ(
    upgraded: Path, old: str, new: str, told: str
) -> None:
    for name in ("upgrades.yml", "upgrades.json"):
        file = upgraded / "data" / name
        file.write_text(file.read_text().replace(old, new))
    assert [str(problem) for problem in comparison.read(upgraded)[1]] == [told]


def test_the_table_has_what_was_printed_with_both_versions(upgraded: Path) -> None:
    table = html.fromstring(upgrades_table(renderer(read(upgraded)), "alpha"))
    printed = [element.text_content() for element in table.findall(".//samp")]
    assert printed == ["old: made", "old: no <old>"]


def test_the_page_has_each_framework_with_upgrades() -> None:
    frameworks = {each.framework for each in read(ROOT).upgrades.entries.values()}
    page = (ROOT / "docs" / "upgrades.md").read_text("utf-8")
    assert frameworks == {name for name in frameworks if f'{{{{ upgrades("{name}") }}}}' in page}
