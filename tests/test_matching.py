"""What one framework has built in and another has not, and what the proofs say of the packages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import ROOT, Kept, link, read, words

from comparison.model.matrix import Matrix
from comparison.model.proofs import Proof, Proofs, Run
from comparison.pages import registry
from comparison.render import gaps
from comparison.render.gaps import Addition, Match, additions, matches, sums, unbuilt
from comparison.render.inline import Unknown
from comparison.repository import NOWHERE


def ran(outcome: str = "passed", **packages: str) -> Proofs:
    """The proof `csrf` of the small project, run once with these versions of packages."""
    versions = {"beta": "3.1.3"} | {name.replace("_", "-"): v for name, v in packages.items()}
    run = Run(
        versions=versions, python="3.13.0", outcome=outcome, recorded="2026-11-01", output="x"
    )
    return {"csrf": Proof("csrf", {"beta": "beta_app.py"}, {"beta": {"3.1": run}})}


def table(matrix: Matrix, proofs: Proofs, has: str = "alpha", wants: str = "beta") -> HtmlElement:
    frameworks = matrix.frameworks
    return html.fromstring(
        f"<div>{gaps.table(matrix, proofs, link, frameworks[has], frameworks[wants])}</div>"
    )


def test_a_row_is_what_one_has_built_in_and_the_other_has_not(small: Path) -> None:
    data = read(small)
    there = matches(data.matrix, data.proofs, "alpha", "beta")
    assert [match.feature.id for match in there] == ["csrf", "csp"]
    assert [[addition.package.id for addition in match.additions] for match in there] == [
        ["beta-forms"],
        [],
    ]
    assert matches(data.matrix, data.proofs, "beta", "alpha") == []


def test_rows_that_compare_facts_are_left_out(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    text = file.read_text()
    file.write_text(text.replace("support: none", "support: not-applicable"))
    data = read(small)
    there = matches(data.matrix, data.proofs, "alpha", "beta")
    assert [match.feature.id for match in there] == ["csrf"]


def test_what_counts_as_built_in_comes_from_the_vocabulary_not_from_a_name(small: Path) -> None:
    for file in (small / "data").rglob("*.yml"):
        file.write_text(file.read_text().replace("built-in", "batteries"))
    data = read(small)
    there = matches(data.matrix, data.proofs, "alpha", "beta")
    assert [match.feature.id for match in there] == ["csrf", "csp"]


def test_a_line_that_lacks_what_the_other_has_is_named(small: Path) -> None:
    file = small / "data" / "features" / "security.yml"
    before, _, after = file.read_text().rpartition("support: none")
    file.write_text(f"{before}support: built-in{after}")
    data = read(small)
    (match,) = matches(data.matrix, data.proofs, "beta", "alpha")
    assert (match.feature.id, [line.name for line in match.lines]) == ("csp", ["5.2 LTS"])
    row = table(data.matrix, data.proofs, "beta", "alpha").xpath("//tbody/tr/th")[0]
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
def test_a_proof_counts_for_the_version_that_it_ran_with(
    small: Path, proofs: Proofs, said: str
) -> None:
    matrix = read(small).matrix
    (addition,) = additions(matrix, proofs, matrix.features["csrf"], "beta")
    assert addition.proof == said
    (row,) = table(matrix, proofs).xpath("//tbody/tr[.//a[@href='/packages.md#beta-forms']]")
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


def test_of_several_runs_the_one_with_the_version_named_counts(small: Path) -> None:
    matrix = read(small).matrix
    runs = {
        line: Run(
            versions={"beta": line, "beta-forms": version},
            python="3.13.0",
            outcome="passed",
            recorded="2026-11-01",
            output="x",
        )
        for line, version in [("3.0", "1.4.0"), ("3.1", "1.3.0"), ("3.2", "1.2.0")]
    }
    proofs = {"csrf": Proof("csrf", {"beta": "beta_app.py"}, {"beta": runs})}
    (addition,) = additions(matrix, proofs, matrix.features["csrf"], "beta")
    assert addition.proof == "passed with 1.3.0"


def test_what_nothing_adds_says_so_with_the_note_of_the_cell(small: Path) -> None:
    data = read(small)
    row = table(data.matrix, data.proofs).xpath("//tbody/tr")[1]
    assert [words(cell) for cell in row] == [
        "Content Security Policy",
        "No package adds it to every application. Set the header by hand.",
    ]


def test_the_sums_count_each_package_once_and_are_no_score(small: Path) -> None:
    data = read(small)
    cost = sums(matches(data.matrix, ran(beta_forms="1.3.0"), "alpha", "beta") * 2)
    assert (cost.rows, cost.unmatched, cost.packages, cost.passed) == (4, 2, 1, 1)
    assert (cost.states, cost.stewards) == ({"maintained": 1}, {"independent": 1})
    assert cost.oldest is data.matrix.packages["beta-forms"]
    assert "no score" in words(table(data.matrix, data.proofs).xpath("//caption")[0])


PASSED, ELSEWHERE, FAILED, NOT_RUN = ("1.3.0", True), ("1.2.9", True), (None, True), (None, False)


NONE, ONE = "0 packages passed with the version named", "1 package passed with the version named"


@pytest.mark.parametrize("turned", [False, True], ids=["worse-first", "best-first"])
@pytest.mark.parametrize(
    ("shown", "counts", "said"),
    [
        ([ELSEWHERE, PASSED], (1, 0, 0), f"{ONE}, 0 not run"),
        ([FAILED, PASSED], (1, 0, 0), f"{ONE}, 0 not run"),
        ([FAILED, ELSEWHERE], (0, 1, 0), f"{NONE}, 1 with another, 0 not run"),
        ([NOT_RUN, FAILED], (0, 0, 1), f"{NONE}, 1 failed, 0 not run"),
        ([NOT_RUN, NOT_RUN], (0, 0, 0), f"{NONE}, 1 not run"),
    ],
)
def test_of_several_rows_that_name_a_package_the_best_proof_counts(
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
    shown: list[tuple[str | None, bool]],
    counts: tuple[int, int, int],
    said: str,
    turned: bool,
) -> None:
    matrix = read(small).matrix
    package, feature = matrix.packages["beta-forms"], matrix.features["csrf"]
    found = [
        Match(feature, (), (Addition(package, *proof),))
        for proof in (reversed(shown) if turned else shown)
    ]
    cost = sums(found)
    assert (cost.passed, cost.elsewhere, cost.failed) == counts
    assert cost.packages == 1
    monkeypatch.setattr(gaps, "matches", lambda *_: found)
    assert words(table(matrix, {}).xpath("//dl/div[dt='Proofs']/dd")[0]) == said


def test_where_there_is_nothing_to_match_it_says_so(small: Path) -> None:
    data = read(small)
    text = words(table(data.matrix, data.proofs, "beta", "alpha"))
    assert text == "Nothing: what Beta has built in, every supported Alpha has too."


def test_what_none_has_built_in_is_listed_with_the_packages_of_each(small: Path) -> None:
    data = read(small)
    cells = data.matrix.features["csrf"].cells
    cells["alpha"] = cells["beta"]  # type: ignore[index]
    assert [row.id for row in unbuilt(data.matrix)] == ["csrf"]
    shown = html.fromstring(gaps.unbuilt_table(data.matrix, ran(beta_forms="1.3.0"), link))
    (row,) = shown.xpath("//tbody/tr")
    assert [words(cell) for cell in row] == [
        "CSRF protection",
        "Beta-Forms (not run)",
        "Beta-Forms (passed with 1.3.0)",
    ]


def with_a_third(matrix: Matrix) -> Matrix:
    """The matrix with a framework more, which has what Beta has."""
    beta = matrix.frameworks["beta"]
    gamma = beta.model_copy(update={"id": "gamma", "name": "Gamma"})
    features = {name: row.model_copy() for name, row in matrix.features.items()}
    for row in features.values():
        row.__dict__["cells"] = {**row.cells, "gamma": row.cells["beta"]}
    return replace(matrix, frameworks={**matrix.frameworks, "gamma": gamma}, features=features)


def test_every_pair_of_any_number_of_frameworks_has_a_section_in_each_direction(
    small: Path,
) -> None:
    data = read(small)
    matrix = with_a_third(data.matrix)
    kept = Kept()
    text = gaps.sections(matrix, data.proofs, link, kept.keep, gaps.pairs(matrix))
    assert [line for line in text.splitlines() if line.startswith("##")] == [
        "## Built into Alpha, not into Beta { #alpha-to-beta }",
        "## Built into Alpha, not into Gamma { #alpha-to-gamma }",
        "## Built into Beta, not into Alpha { #beta-to-alpha }",
        "## Built into Beta, not into Gamma { #beta-to-gamma }",
        "## Built into Gamma, not into Alpha { #gamma-to-alpha }",
        "## Built into Gamma, not into Beta { #gamma-to-beta }",
    ]
    assert [match.feature.id for match in matches(matrix, {}, "alpha", "gamma")] == ["csrf", "csp"]
    assert len(kept) == 6


def test_a_page_can_ask_for_one_pair(small: Path) -> None:
    data = read(small)
    macro = registry.macros(data, small, link, NOWHERE, lambda block: "block")["matching"]
    assert macro("alpha", "beta") == (
        "## Built into Alpha, not into Beta { #alpha-to-beta }\n\nblock"
    )
    assert macro().count("## ") == 2
    with pytest.raises(Unknown, match="there is no framework 'gama'"):
        macro("alpha", "gama")
    with pytest.raises(Unknown, match="there is no framework"):
        macro("alpha")


def test_no_cell_of_the_site_is_lost_or_doubled() -> None:
    data = read(ROOT)
    levels = data.matrix.vocabulary.levels
    there = {match.feature.id for match in matches(data.matrix, data.proofs, "django", "flask")}
    for row in data.matrix.rows():
        django, flask = (levels[row.cells[name].support] for name in ("django", "flask"))
        expected = django.id == "built-in" and flask.id not in ("built-in", "not-applicable")
        assert (row.id in there) == expected, row.id
