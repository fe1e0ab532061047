"""A browser loads what the byte budget counts, and nothing else; what searches comes with it."""

from pathlib import Path

import pytest
from loading import INDEX, loads
from pages import asked
from playwright.sync_api import Page, expect

#: Whether Material's script has run.
RUN = "() => document.documentElement.classList.contains('js')"


@pytest.mark.parametrize("name", ["", "choose/", "compare/", "proofs/csrf/", "404.html"])
def test_a_page_loads_what_is_counted(page: Page, address: str, site: Path, name: str) -> None:
    page.goto(address + name)
    page.wait_for_load_state("networkidle")  # besides: a long page is read without a request
    requested = {url.removeprefix(address) for url in asked(page, address + name)}
    file = name if name.endswith(".html") else f"{name}index.html"
    apart = {"assets/favicon.svg"}  # not every browser tells that it asks for the icon
    assert requested - apart == (loads(site, file) - apart - {file}) | {name}


@pytest.mark.parametrize("how", ["keyboard", "pointer", "address"])
def test_what_searches_comes_when_somebody_searches(page: Page, address: str, how: str) -> None:
    home = address + ("?q=csrf" if how == "address" else "")
    page.goto(home, wait_until="networkidle")
    assert (address + INDEX in asked(page, home)) == page.evaluate(RUN) == (how == "address")
    field = page.get_by_role("textbox", name="Search")
    if how == "keyboard":
        page.keyboard.press("Control+k")
        expect(field).to_be_focused()
        page.keyboard.type("csrf")
    elif how == "pointer":
        field.hover()
        field.fill("csrf")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert address + INDEX in asked(page, home)


def test_a_letter_alone_starts_nothing(page: Page, address: str) -> None:
    """Material's script goes on to the next page, or opens the search, at these."""
    page.goto(f"{address}?q=csrf")
    page.wait_for_function(RUN)
    field = page.get_by_role("textbox", name="Search")
    page.keyboard.press("Escape")
    expect(field).not_to_be_focused()
    page.evaluate("navigation.addEventListener('navigate', () => { document.title = 'gone' })")
    for key in "/.,npsf":
        page.keyboard.press(key)
    page.keyboard.press("Control+k")  # which is heard after all the others
    expect(field).to_be_focused()
    expect(field).to_have_value("csrf")
    expect(page).not_to_have_title("gone")
