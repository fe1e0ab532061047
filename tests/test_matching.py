"""What one framework has built in and another has not, and what the proofs say of the packages."""

from itertools import permutations
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import SMALL, Kept, read, renderer, rows, words

from comparison import Comparison
from comparison.model.proofs import Proof, Proofs, Run
from comparison.render import gaps
from comparison.render.gaps import Addition, Match, Shown

DATA = read(SMALL)
MATRIX = DATA.matrix


def ran(*versions: str, outcome: str = "passed", package: str = "beta-forms") -> Proofs:
    """The proof `csrf` of the small project, run with these versions of a package."""
    same = {"python": "3.13.0", "outcome": outcome, "recorded": "2026-11-01", "output": "x"}
    runs = {
        f"3.{at}": Run(versions={"beta": f"3.{at}", package: version}, **same)
        for at, version in enumerate(versions)
    }
    return {"csrf": Proof("csrf", {"beta": "beta_app.py"}, {"beta": runs})}


def table(data: Comparison = DATA, has: str = "alpha", wants: str = "beta") -> HtmlElement:
    kept = Kept()
    gaps.section(renderer(data, keep=kept.keep), has, wants)
    return html.fromstring(f"<div>{kept[0]}</div>")


@pytest.mark.parametrize(
    ("proofs", "said"),
    [
        (ran("1.3.0"), "passed with 1.3.0"),
        (ran("1.2.9"), "passed with an older version, 1.2.9"),
        (ran("1.10.0"), "passed with a newer version, 1.10.0"),
        (ran("1.4.0", "1.3.0", "1.2.0"), "passed with 1.3.0"),
        (ran("1.3.0", outcome="failed"), "failed"),
        (ran("1.3.0", package="other"), "not run"),
        ({}, "not run"),
    ],
)
def test_a_proof_counts_for_the_version_that_it_ran_with(proofs: Proofs, said: str) -> None:
    block = table(DATA._replace(proofs=proofs))
    assert rows(block) == [
        ["CSRF protection", "Beta-Forms", "1.3.0", "13 April 2026", "maintained", said],
        [
            "Content Security Policy",
            "No package adds it to every application. Set the header by hand.",
        ],
    ]
    led_to = ["/proofs/csrf.md"] if said != "not run" else []
    assert block.xpath("//tbody/tr[1]/td[last()]/a/@href") == led_to


def test_rows_are_chosen_by_the_vocabulary(small: Path) -> None:
    for old, new, found in (
        ("built-in", "batteries", ["csrf", "csp"]),  # what is built in, the vocabulary says
        ("support: none", "support: not-applicable", ["csrf"]),  # compares facts
    ):
        for file in (small / "data").rglob("*.yml"):
            file.write_text(file.read_text().replace(old, new))
        data = read(small)
        matches = gaps.matches(data, "alpha", "beta")
        assert [each.feature.id for each in matches] == found


def test_a_line_that_lacks_what_the_other_has_is_named(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    before, _, after = file.read_text().rpartition("support: none")
    file.write_text(f"{before}support: built-in{after}")
    (row,) = rows(table(read(small), "beta", "alpha"))
    assert row[0] == "Content Security Policy in 5.2 LTS"


def test_the_sums_count_each_package_once_and_are_no_score() -> None:
    assert [words(each) for each in table().xpath("//dl/div")] == [
        "Rows2; for 1 of them no package adds it",
        "Packages1: 1 maintained",
        "Kept byindependent (1)",
        "Oldest releaseBeta-Forms 1.3.0, 13 April 2026",
        "Proofs0 packages passed with the version named, 1 not run",
    ]
    assert "no score" in words(table().xpath("//caption")[0])
    package, feature = MATRIX.packages["beta-forms"], MATRIX.features["csrf"]
    for shown in permutations(Shown, 2):  # of several rows with a package the best proof counts
        found = [Match(feature, (), (Addition(package, proof, ""),)) for proof in shown]
        assert [best.shown for best in gaps.best_additions(found)] == [max(shown)]


def test_where_there_is_nothing_to_match_it_says_so() -> None:
    text = words(table(DATA, "beta", "alpha"))
    assert text == "Nothing: what Beta has built in, every supported Alpha has too."


def test_what_none_has_built_in_is_listed_with_its_packages() -> None:
    data = read(SMALL)._replace(proofs=ran("1.3.0"))
    cells = data.matrix.features["csrf"].cells
    cells["alpha"] = cells["beta"]  # type: ignore[index]
    assert rows(html.fromstring(gaps.unbuilt_table(renderer(data)))) == [
        ["CSRF protection", "Beta-Forms (not run)", "Beta-Forms (passed with 1.3.0)"]
    ]
