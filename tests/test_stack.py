"""The stack builder: what a framework has of ticked rows, and packages that proofs ran with."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from project import ROOT, read

import comparison
from comparison.model.needs import Needs
from comparison.render import stack

DATA = read(ROOT)
COLUMNS = {column.id: column for column in stack.columns(DATA.matrix, DATA.needs, DATA.proofs)}
#: Every version of a package in the lock of the tests.
LOCKED = {
    (requirement.name, next(iter(requirement.specifier)).version)
    for line in (ROOT / "requirements" / "test.txt").read_text("utf-8").splitlines()
    if not line.startswith((" ", "#", "--")) and "==" in line
    for requirement in [Requirement(line.rstrip("\\ "))]
}


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS)
def test_random_stacks_are_of_locked_versions(column: stack.Column) -> None:
    draw = random.Random(column.id)
    rows = sorted(column.parts)
    for _ in range(200):
        picked = draw.sample(rows, draw.randint(1, len(rows)))
        wanted = [Requirement(line) for line in column.requirements(picked)]
        framework, *pins = [(each.name, next(iter(each.specifier)).version) for each in wanted]
        assert framework == (column.framework.package, column.release.version)
        assert set(pins) <= LOCKED
        names = {each.name for each in wanted}
        for row in picked:
            options = column.parts[row].options
            assert not options or any(names >= set(option) for option in options), row


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS)
def test_each_part_stands_in_one_group(column: stack.Column) -> None:
    rows = list(column.parts)
    grouped = [column.grouped(rows, group) for group in ("on", "off", "added", "lacking")]
    assert sorted(part.row.id for group in grouped for part in group) == sorted(rows)


#: A row that compares facts.
COST = """\
- id: cost
  name: Cost
  why: Some pay.
  proof: none
  reason: A matter of money.
  alpha: {support: not-applicable, note: Free., source: https://alpha.example.org/}
  beta: {support: not-applicable, note: Free., source: https://beta.example.org/}
"""


def part(options: list[tuple[str, ...]]) -> stack.Part:
    return stack.Part(None, None, None, tuple(options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("needs", "packages"),
    [
        ([], []),
        ([[("a",)], []], ["a"]),
        ([[("a",), ("b",)], [("b",)]], ["b"]),  # one covers both
        ([[("a",), ("b",)], [("c",)]], ["a", "c"]),  # of equals the first
        ([[("a", "b")], [("b",), ("c",)]], ["a", "b"]),  # what is there already counts
        ([[("a", "b"), ("c",)]], ["c"]),  # of equals the fewest
    ],
)
def test_few_packages_cover_many_needs(
    needs: list[list[tuple[str, ...]]], packages: list[str]
) -> None:
    assert stack.chosen(map(part, needs)) == packages


def test_an_older_line_lacks_what_came_later() -> None:
    levels = {
        (release.line, name): DATA.matrix.level_in(
            DATA.matrix.features[name].cells["django"], release
        ).id
        for release in DATA.matrix.frameworks["django"].releases
        for name in ("csp", "orm")
    }
    assert levels["6.1", "csp"] == levels["6.0", "csp"] == "built-in"
    assert levels["5.2", "csp"] == "third-party"
    assert {levels[line, "orm"] for line in ("6.1", "6.0", "5.2")} == {"built-in"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("rows: [csrf, cli]", "rows: [csrf, cly]", "'cly' is not a feature; did you mean 'cli'?"),
        ("rows: [csrf, cli]", "built_into: gamma", "'gamma' is not a framework"),
        ("    rows: [csrf, cli]\n", "", "a preset has either 'rows' or 'built_into'"),
        ("rows: [csrf, cli]", "rows: [csrf]\n    built_into: alpha", "a preset has either"),
        ("packages: [beta-forms]", "packages: [alpha]", "'alpha' is not in data/packages.yml"),
        ("feature: csrf", "feature: cli", "beta does not name 'beta-forms' in 'cli'"),
        ("rows: [csrf, cli]", "rows: [csrf, cost]", "'cost' compares facts; leave it out"),
        (
            "packages: [beta-forms]}",
            "packages: [beta-forms]}\n  - {feature: csrf, framework: beta, packages: [beta-forms]}",
            "'csrf' for beta again",
        ),
    ],
)
def test_a_slip_in_the_needs_is_named(small: Path, before: str, after: str, said: str) -> None:
    with (small / "data" / "features" / "tools.yml").open("a", encoding="utf-8") as rows:
        rows.write(COST)
    file = small / "data" / "needs.yml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    found, problems = comparison.read(small)
    assert found is None
    assert any(said in str(problem) for problem in problems), problems
    assert all(str(problem).startswith("data/needs.yml:") for problem in problems)


def test_a_preset_can_be_all_that_a_framework_has() -> None:
    needs: Needs = DATA.needs
    rows = needs.presets["all-of-django"].needs(DATA.matrix)
    cells = {row.id: row.cells["django"].support for row in DATA.matrix.rows()}
    assert rows == [name for name, support in cells.items() if support == "built-in"]
