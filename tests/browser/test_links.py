"""Links between pages, rows and proofs arrive where they say, in sight and below the head."""

from __future__ import annotations

import pytest
from pages import ALL, Open
from playwright.sync_api import Locator, Page, expect
from project import ROOT, read

DATA = read(ROOT)
MATRIX = DATA.matrix
#: Whether nothing lies on a link: at its middle the window shows the link itself.
BARE = """(e) => {
    const box = e.getClientRects()[0];
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return y > 0 && y < innerHeight && e.contains(document.elementFromPoint(x, y));
}"""
WIDTHS = [1280, 360]


@pytest.fixture(params=WIDTHS)
def page(page: Page, request: pytest.FixtureRequest) -> Page:
    """A page, wide and narrow."""
    page.set_viewport_size({"width": request.param, "height": 700})
    return page


def arrives(page: Page, row: str) -> None:
    """A row is open, and neither its name nor its notes are out of sight or below the head."""
    name = page.locator(f"tr[id='{row}'] > th > a")
    expect(page.locator(f"tr[id='{row}'] .note").first).to_be_in_viewport()
    page.wait_for_function(BARE, arg=name.element_handle())


def follow(link: Locator) -> None:
    """Follow a link to a row; it says where it leads."""
    address = link.evaluate("link => link.href")
    link.click()
    expect(link.page).to_have_url(address)
    arrives(link.page, address.partition("#")[2])


def test_each_row_is_in_sight_when_it_is_linked_to(page: Page, address: str) -> None:
    page.goto(f"{address}compare/")
    page.wait_for_selector(".filters[data-live]")
    for row in list(MATRIX.features)[:: 1 if ALL else 7]:
        page.evaluate("id => { location.hash = id }", row)
        arrives(page, row)


@pytest.mark.parametrize(
    "name", ["", "django/", "questions/", "compare/security/", "claims/", "packages/"]
)
def test_a_link_in_a_page_leads_to_its_row(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    links = page.locator("article a[href*='compare/#'], article a[href^='../#']")
    follow(links.last)
    page.go_back()
    expect(links.last).to_be_in_viewport()


def test_the_reasons_of_a_result_lead_to_their_rows(page: Page, address: str) -> None:
    page.goto(f"{address}choose/?server=yes&existing=yes")
    for citation in DATA.decision.outcomes["stay"].because:
        name = MATRIX.features[citation.feature].name
        follow(page.locator(".result").get_by_role("link", name=name))
        page.go_back()
        expect(page.get_by_role("heading", name="The one that you have", level=2)).to_be_visible()


def test_a_row_leads_to_its_proof_and_the_proof_back(page: Page, address: str) -> None:
    page.goto(f"{address}compare/#csrf")
    page.locator("tr#csrf").get_by_role("link", name="Proven").click()
    expect(page).to_have_url(f"{address}proofs/csrf/")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    follow(page.get_by_role("link", name=MATRIX.features["csrf"].name))


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_script_a_link_leads_to_its_row_too(
    open_page: Open, address: str, width: int
) -> None:
    plain = open_page(java_script_enabled=False, viewport={"width": width, "height": 700})
    plain.goto(f"{address}questions/")
    follow(plain.get_by_role("link", name=MATRIX.features["deploy-check"].name).first)
