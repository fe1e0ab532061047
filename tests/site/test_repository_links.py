"""Where the site and its repository are known, pages lead there."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from project import ROOT

import comparison

#: The form for what a cell, or what stands beside one, says wrongly, and its field.
WRONG = ("wrong-cell.yml", "row")


def test_a_proof_leads_to_its_test_and_programs(hosted: Path) -> None:
    page = html.parse(str(hosted / "proofs" / "csrf" / "index.html")).getroot()
    files = "https://github.com/example/frameworks/blob/main/"
    found = [link.removeprefix(files) for link in page.xpath("//a/@href") if files in link]
    assert found == [
        "tests/proofs/test_csrf.py",
        "docs/examples/csrf/django_app.py",
        "docs/examples/csrf/flask_app.py",
        "docs/examples/csrf/fastapi_app.py",
    ]
    assert all((ROOT / path).is_file() for path in found)


def test_without_a_repository_a_proof_has_no_links(
    pages: dict[str, HtmlElement],
) -> None:
    page = pages["proofs/csrf/"]
    assert page.xpath("//p/code/text()").count("tests/proofs/test_csrf.py") == 1
    assert not page.xpath("//a[code='tests/proofs/test_csrf.py'] | //a[.='In the repository']")


def test_whatever_the_data_says_leads_to_its_line(
    hosted: Path, data: comparison.Comparison
) -> None:
    """Every row, claim, myth, question, outcome and package, each with its own line."""
    decision = data.decision
    expected = {(row.path, row.id, row.id) for row in data.matrix.features.values()}
    expected |= {("data/packages.yml", name, name) for name in data.matrix.packages}
    expected |= {("data/claims.yml", claim.id, f"claim-{claim.id}") for claim in data.claims}
    expected |= {("data/myths.yml", name, f"myth-{name}") for name in data.myths}
    expected |= {("data/decision.yml", name, f"question-{name}") for name in decision.questions}
    expected |= {("data/decision.yml", name, f"outcome-{name}") for name in decision.outcomes}
    expected |= {("data/needs.yml", name, f"preset-{name}") for name in data.needs.presets}
    found = set()
    root = "https://github.com/example/frameworks/"
    for page in ("compare", "packages", "claims", "questions", "choose", "stack"):
        for place in html.parse(str(hosted / page / "index.html")).xpath(
            "//*[@class='correction']"
        ):
            edit, view, report = (link.removeprefix(root) for link in place.xpath("a/@href"))
            path, line = view.removeprefix("blob/main/").split("#L")
            assert edit == f"edit/main/{path}#L{line}"
            written = (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1].split()[-1]
            form, name = report.removeprefix("issues/new?template=").split("&")
            field = ("stale-package.yml", "package") if page == "packages" else WRONG
            assert (form, name.partition("=")[0]) == field
            found.add((path, written, name.partition("=")[2]))
    assert found == expected
    assert "Wrong?" not in (hosted / "search" / "search_index.json").read_text("utf-8")
