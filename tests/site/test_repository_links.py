"""Where the site and its repository are known, pages lead there."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement
from project import ROOT

from comparison import Comparison

REPOSITORY = "https://github.com/example/frameworks/"
Pages = dict[str, HtmlElement]


def test_a_proof_leads_to_its_test_and_programs(there: Pages, pages: Pages) -> None:
    files = f"{REPOSITORY}blob/main/"
    links = there["proofs/csrf/"].xpath("//a/@href")
    found = [link.removeprefix(files) for link in links if files in link]
    examples = [f"docs/examples/csrf/{name}_app.py" for name in ("django", "flask", "fastapi")]
    assert found == ["tests/proofs/test_csrf.py", *examples]
    assert all((ROOT / path).is_file() for path in found)
    page = pages["proofs/csrf/"]  # without a repository
    assert page.xpath("//p/code/text()").count("tests/proofs/test_csrf.py") == 1
    assert not page.xpath("//a[code='tests/proofs/test_csrf.py'] | //a[.='In the repository']")


def test_whatever_the_data_says_leads_to_its_line(
    hosted: Path, there: Pages, data: Comparison
) -> None:
    """Every row, claim, myth, question, outcome and package, each with its own line."""
    decision = data.decision
    expected = {(row.path, row.id, row.id) for row in data.matrix.features.values()}
    for path, kind, names in (
        ("packages", "", data.matrix.packages),
        ("claims", "claim-", [claim.id for claim in data.claims]),
        ("myths", "myth-", data.myths),
        ("decision", "question-", decision.questions),
        ("decision", "outcome-", decision.outcomes),
        ("needs", "preset-", data.needs.presets),
    ):
        expected |= {(f"data/{path}.yml", name, f"{kind}{name}") for name in names}
    found = set()
    for page in ("compare/", "packages/", "claims/", "questions/", "choose/", "stack/"):
        for place in there[page].xpath("//*[@class='correction']"):
            edit, view, report = (link.removeprefix(REPOSITORY) for link in place.xpath("a/@href"))
            path, line = view.removeprefix("blob/main/").split("#L")
            assert edit == f"edit/main/{path}#L{line}"
            written = (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1].split()[-1]
            form, name = report.removeprefix("issues/new?template=").split("&")
            field, _, value = name.partition("=")
            stale = page == "packages/"
            assert form == ("stale-package.yml" if stale else "wrong-cell.yml")
            assert field == ("package" if stale else "row")
            found.add((path, written, value))
    assert found == expected
    assert "Wrong?" not in (hosted / "search" / "search_index.json").read_text("utf-8")
