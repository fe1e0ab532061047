"""What one framework has built in and another has not, and what the proofs say of the packages."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import SMALL, Kept, read, renderer, words

from comparison import Comparison
from comparison.model.proofs import Proof, Proofs, Run
from comparison.pages import registry
from comparison.render import gaps
from comparison.render.gaps import (
    Addition,
    Match,
    Shown,
    additions,
    best_additions,
    matches,
    unbuilt,
)
from comparison.render.inline import Unknown


def run(outcome: str = "passed", **versions: str) -> Run:
    return Run(
        versions={name.replace("_", "-"): version for name, version in versions.items()},
        python="3.13.0",
        outcome=outcome,
        recorded="2026-11-01",
        output="x",
    )


def ran(outcome: str = "passed", **packages: str) -> Proofs:
    """The proof `csrf` of the small project, run once with these versions of packages."""
    once = {"3.1": run(outcome, beta="3.1.3", **packages)}
    return {"csrf": Proof("csrf", {"beta": "beta_app.py"}, {"beta": once})}


DATA = read(SMALL)
MATRIX = DATA.matrix


def table(data: Comparison = DATA, has: str = "alpha", wants: str = "beta") -> HtmlElement:
    kept = Kept()
    gaps.section(renderer(data, keep=kept.keep), has, wants)
    return html.fromstring(f"<div>{kept[0]}</div>")


def matched(project: Path = SMALL, has: str = "alpha", wants: str = "beta") -> dict[str, list[str]]:
    """The packages of each row that one framework has built in and the other has not."""
    data = read(project)
    found = matches(data.matrix, data.proofs, has, wants)
    return {each.feature.id: [added.package.id for added in each.additions] for each in found}


def test_a_row_is_what_one_has_built_in_and_the_other_not() -> None:
    assert matched() == {"csrf": ["beta-forms"], "csp": []}
    assert matched(has="beta", wants="alpha") == {}


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ("support: none", "support: not-applicable", ["csrf"]),  # compares facts
        ("built-in", "batteries", ["csrf", "csp"]),  # what is built in, the vocabulary says
    ],
)
def test_rows_are_chosen_by_the_vocabulary(
    small: Path, old: str, new: str, rows: list[str]
) -> None:
    for file in (small / "data").rglob("*.yml"):
        file.write_text(file.read_text().replace(old, new))
    assert list(matched(small)) == rows


def test_a_line_that_lacks_what_the_other_has_is_named(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    before, _, after = file.read_text().rpartition("support: none")
    file.write_text(f"{before}support: built-in{after}")
    data = read(small)
    (match,) = matches(data.matrix, data.proofs, "beta", "alpha")
    assert (match.feature.id, [line.name for line in match.lines]) == ("csp", ["5.2 LTS"])
    row = table(data, "beta", "alpha").xpath("//tbody/tr/th")[0]
    assert words(row) == "Content Security Policy in 5.2 LTS"


@pytest.mark.parametrize(
    ("proofs", "said"),
    [
        (ran(beta_forms="1.3.0"), "passed with 1.3.0"),
        (ran(beta_forms="1.2.9"), "passed with an older version, 1.2.9"),
        (ran(beta_forms="1.10.0"), "passed with a newer version, 1.10.0"),
        (ran("failed", beta_forms="1.3.0"), "failed"),
        (ran(other="1.3.0"), "not run"),
        ({}, "not run"),
    ],
)
def test_a_proof_counts_for_the_version_that_it_ran_with(proofs: Proofs, said: str) -> None:
    (row,) = table(DATA._replace(proofs=proofs)).xpath(
        "//tbody/tr[.//a[@href='/packages.md#beta-forms']]"
    )
    assert [words(cell) for cell in row] == [
        "CSRF protection",
        "Beta-Forms",
        "1.3.0",
        "13 April 2026",
        "maintained",
        said,
    ]
    led_to = ["/proofs/csrf.md"] if said != "not run" else []
    assert row.xpath("td[last()]/a/@href") == led_to


def test_of_several_runs_the_one_with_the_version_named_counts() -> None:
    versions = [("3.0", "1.4.0"), ("3.1", "1.3.0"), ("3.2", "1.2.0")]
    runs = {line: run(beta=line, beta_forms=version) for line, version in versions}
    proofs = {"csrf": Proof("csrf", {"beta": "beta_app.py"}, {"beta": runs})}
    (addition,) = additions(MATRIX, proofs, MATRIX.features["csrf"], "beta")
    assert addition.proof == "passed with 1.3.0"


def test_what_nothing_adds_says_so_with_the_note_of_the_cell() -> None:
    row = table().xpath("//tbody/tr")[1]
    assert [words(cell) for cell in row] == [
        "Content Security Policy",
        "No package adds it to every application. Set the header by hand.",
    ]


def test_the_sums_count_each_package_once_and_are_no_score() -> None:
    found = matches(MATRIX, ran(beta_forms="1.3.0"), "alpha", "beta") * 2
    assert [added.package.id for added in best_additions(found)] == ["beta-forms"]
    assert [words(sum) for sum in table().xpath("//dl/div")] == [
        "Rows2; for 1 of them no package adds it",
        "Packages1: 1 maintained",
        "Kept byindependent (1)",
        "Oldest releaseBeta-Forms 1.3.0, 13 April 2026",
        "Proofs0 packages passed with the version named, 1 not run",
    ]
    assert "no score" in words(table().xpath("//caption")[0])


def test_of_several_rows_with_a_package_the_best_proof_counts() -> None:
    package, feature = MATRIX.packages["beta-forms"], MATRIX.features["csrf"]
    for shown in permutations(Shown, 2):
        found = [Match(feature, (), (Addition(package, proof, ""),)) for proof in shown]
        assert [best.shown for best in best_additions(found)] == [max(shown)]


def test_where_there_is_nothing_to_match_it_says_so() -> None:
    text = words(table(DATA, "beta", "alpha"))
    assert text == "Nothing: what Beta has built in, every supported Alpha has too."


def test_what_none_has_built_in_is_listed_with_its_packages() -> None:
    data = read(SMALL)._replace(proofs=ran(beta_forms="1.3.0"))
    cells = data.matrix.features["csrf"].cells
    cells["alpha"] = cells["beta"]  # type: ignore[index]
    assert [row.id for row in unbuilt(data.matrix)] == ["csrf"]
    (row,) = html.fromstring(gaps.unbuilt_table(renderer(data))).xpath("//tbody/tr")
    assert [words(cell) for cell in row] == [
        "CSRF protection",
        "Beta-Forms (not run)",
        "Beta-Forms (passed with 1.3.0)",
    ]


def test_a_page_can_ask_for_one_pair() -> None:
    macro = registry.macros(renderer(DATA, keep=lambda _: "block"))["matching"]
    assert macro("alpha", "beta") == ("## Built into Alpha, not into Beta { #built-in }\n\nblock")
    with pytest.raises(Unknown, match="there is no framework 'gama'"):
        macro("alpha", "gama")
