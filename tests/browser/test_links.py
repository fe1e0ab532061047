"""Links between pages, rows and proofs arrive where they say, in sight and below the head."""

import pytest
from pages import ALL
from playwright.sync_api import Locator, Page, expect
from project import ROOT, read

MATRIX = read(ROOT).matrix
#: Whether a row is open, and neither its name nor a note is out of sight or below the head: at the
#: middle of the name, the window shows it.
ARRIVED = """(row) => {
    const at = document.getElementById(row);
    if (!at) return false;
    const name = at.querySelector("th > a");
    const box = name.getClientRects()[0];
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const note = at.querySelector(".note").getBoundingClientRect();
    return y > 0 && y < innerHeight && name.contains(document.elementFromPoint(x, y)) &&
        note.height && note.top < innerHeight && note.bottom > 0;
}"""
narrow_and_wide = pytest.mark.parametrize("width", [1280, 360])


def follow(link: Locator) -> None:
    """Follow a link to a row; it says where it leads."""
    address = link.evaluate("link => link.href")
    link.click()
    expect(link.page).to_have_url(address)
    link.page.wait_for_function(ARRIVED, arg=address.partition("#")[2])


@narrow_and_wide
def test_each_row_is_in_sight_when_it_is_linked_to(compare: Page, width: int) -> None:
    compare.set_viewport_size({"width": width, "height": 700})
    for row in list(MATRIX.features)[:: 1 if ALL else 7]:
        compare.evaluate("row => { location.hash = row }", row)
        compare.wait_for_function(ARRIVED, arg=row)


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("", 1280),
        ("django/", 360),
        ("questions/", 1280),
        ("compare/security/", 360),
        ("claims/", 1280),
        ("packages/", 360),
        ("choose/?server=yes&existing=yes", 1280),
    ],
)
def test_a_link_in_a_page_leads_to_its_row(page: Page, address: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + name)
    part = ".result .reasons" if "?" in name else "article"
    link = page.locator(f"{part} :is([href*='compare/#'], [href^='../#'])").last
    follow(link)
    if name in ("questions/", "packages/"):  # back to where it was, wide and narrow
        page.go_back()
        expect(link).to_be_in_viewport()


@narrow_and_wide
def test_a_row_leads_to_its_proof_and_the_proof_back(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{address}compare/#csrf")
    page.locator("tr#csrf").get_by_role("link", name="Proven").click()
    expect(page).to_have_url(f"{address}proofs/csrf/")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    follow(page.get_by_role("link", name=MATRIX.features["csrf"].name))


@narrow_and_wide
def test_without_a_script_a_link_leads_to_its_row_too(
    plain: Page, address: str, width: int
) -> None:
    plain.set_viewport_size({"width": width, "height": 700})
    plain.goto(f"{address}questions/")
    follow(plain.get_by_role("link", name=MATRIX.features["deploy-check"].name).first)
