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
SAME = dict.fromkeys(RUNS, RUNS["5.1"])
AT = "data/upgrades.yml:1:7: old-form.id: "


@pytest.fixture
def upgraded(small: Path) -> Path:
    """The small project with an upgrade, which a program shows."""
    write(small, ENTRY, {"old-form": RUNS})
    (small / "docs" / "upgrades").mkdir()
    (small / "docs" / "upgrades" / "old-form.py").write_text("print('old: made')\n")
    return small


def write(project: Path, entries: str, record: object) -> None:
    (project / "data" / "upgrades.yml").write_text(entries)
    (project / "data" / "upgrades.json").write_text(json.dumps(record))


@pytest.mark.parametrize(
    ("entries", "record", "told"),
    [
        (ENTRY, {"old-form": RUNS}, []),
        (
            ENTRY.replace('"5.2"', '"5.0"'),
            {"old-form": {"5.1": RUNS["5.1"], "5.0": RUNS["5.2"]}},
            ["data/upgrades.yml:5:9: old-form.gone: 5.0 is not newer than 5.1"],
        ),
        (
            ENTRY,
            {"old-form": {"5.1": RUNS["5.1"]}},
            [f"{AT}no record of runs with 5.1 and 5.2; run 'make proofs'"],
        ),
        (ENTRY, {"old-form": SAME}, [f"{AT}the program prints the same with 5.1 and 5.2"]),
        (
            ENTRY + "  unshown: It needs a server.\n",
            {"old-form": RUNS},
            [
                f"{AT}a program docs/upgrades/old-form.py and 'unshown'; an upgrade has one of the "
                "two"
            ],
        ),
        (
            ENTRY.replace("old-form", "new-form"),
            {"old-form": RUNS},
            [
                "data/upgrades.yml:1:7: new-form.id: no program docs/upgrades/new-form.py and no "
                "'unshown'; an upgrade has one of the two"
            ],
        ),
    ],
)
def test_an_upgrade_is_shown_by_runs_that_differ(
    upgraded: Path, entries: str, record: object, told: list[str]
) -> None:
    write(upgraded, entries, record)
    _, problems = comparison.read(upgraded)
    assert [str(problem) for problem in problems] == told


def test_the_table_has_what_was_printed_with_both_versions(upgraded: Path) -> None:
    table = html.fromstring(upgrades_table(renderer(read(upgraded)), "alpha"))
    printed = [element.text_content() for element in table.findall(".//samp")]
    assert printed == ["old: made", "old: no <old>"]


def test_the_page_has_each_framework_with_upgrades() -> None:
    frameworks = {each.framework for each in read(ROOT).upgrades.entries.values()}
    page = (ROOT / "docs" / "upgrades.md").read_text("utf-8")
    assert frameworks == {name for name in frameworks if f'{{{{ upgrades("{name}") }}}}' in page}
