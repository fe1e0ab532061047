"""The navigation opens, leads on and closes: by finger and by key, with and without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PHONE = {"width": 360, "height": 700}


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a narrow screen that takes fingers, with and without JavaScript."""
    context = browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        has_touch=True,
        java_script_enabled=request.param,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def navigation(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Navigation", exact=True)


def reach(page: Page, target: Locator, most: int = 30) -> None:
    """Press Tab until a thing has the focus; fails where it never has."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"{target} is not reached by {most} tabs")


def test_a_finger_opens_it_follows_a_link_and_closes_it(phone: Page, address: str) -> None:
    phone.goto(address)
    link = navigation(phone).get_by_role("link", name="Choose")
    expect(link).to_be_hidden()
    button = phone.locator(".md-header label[for=__drawer]")
    button.tap()
    expect(link).to_be_in_viewport()
    phone.touchscreen.tap(PHONE["width"] - 10, PHONE["height"] - 10)  # beside it
    expect(link).to_be_hidden()
    button.tap()
    link.tap()
    phone.wait_for_url("**/choose/")
    expect(navigation(phone).get_by_role("link", name="Django", exact=True)).to_be_hidden()


def test_the_space_bar_opens_it_and_closes_it_and_enter_follows_a_link(
    phone: Page, address: str
) -> None:
    phone.goto(address)
    box = phone.get_by_role("checkbox", name="Navigation")
    link = navigation(phone).get_by_role("link", name="Flask", exact=True)
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("link", name="Skip to content")).to_be_focused()
    phone.keyboard.press("Tab")
    expect(box).to_be_focused()
    outline = phone.locator(".md-header label[for=__drawer]")
    expect(outline).to_have_css("outline-style", "solid")
    phone.keyboard.press("Space")
    expect(link).to_be_in_viewport()
    phone.keyboard.press("Space")
    expect(link).to_be_hidden()
    phone.keyboard.press("Space")
    reach(phone, link)
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/flask/")


def test_keys_open_the_pages_below_another_and_the_contents(phone: Page, address: str) -> None:
    phone.goto(f"{address}django/")
    phone.get_by_role("checkbox", name="Navigation").focus()
    phone.keyboard.press("Space")
    contents = phone.get_by_role("checkbox", name="Table of contents")
    reach(phone, contents)
    expect(contents).to_have_attribute("aria-current", "page")
    phone.keyboard.press("Space")
    section = phone.get_by_role("link", name="Use cases")
    expect(section).to_be_in_viewport()
    phone.keyboard.press("Space")
    expect(section).to_be_hidden()
    reach(phone, phone.get_by_role("checkbox", name="Pages below Evidence"))
    phone.keyboard.press("Space")
    myths = navigation(phone).get_by_role("link", name="Questions and myths")
    expect(myths).to_be_in_viewport()
    expect(phone.locator(".md-nav__title[for^=__nav]:visible")).to_have_css(
        "outline-style", "solid"
    )
    reach(phone, myths)
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/questions/")


def test_with_a_script_enter_opens_it_and_escape_closes_it(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(address)
    box = page.get_by_role("checkbox", name="Navigation")
    link = navigation(page).get_by_role("link", name="Choose")
    box.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    link.focus()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(box).to_be_focused()


def test_on_a_wide_screen_tabs_lead_to_sections_and_tell_the_page(page: Page, address: str) -> None:
    page.goto(address)
    tabs = page.get_by_role("navigation", name="Main").get_by_role("link")
    assert tabs.count() <= 6
    expect(navigation(page)).to_be_hidden()
    reach(page, tabs.filter(has_text="Evidence"), 12)
    page.keyboard.press("Enter")
    page.wait_for_url("**/proofs/")
    navigation(page).get_by_role("link", name="Questions and myths").click()
    page.wait_for_url("**/questions/")
    expect(page.get_by_role("checkbox")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "tab", "kind", "below", "above"),
    [
        ("", None, None, None, []),
        ("choose/", "Choose", "page", None, []),
        ("compare/", "Compare", "page", "Compare", []),
        ("compare/security/", "Compare", "true", "Security", ["", "compare/"]),
        ("proofs/csrf/", "Evidence", "true", None, ["", "proofs/"]),
        ("licences/", "Evidence", "true", "Licences", []),
    ],
)
def test_a_page_tells_where_it_is(
    page: Page, address: str, name: str, tab: str, kind: str, below: str, above: list[str]
) -> None:
    page.goto(address + name)
    marked = page.locator(".md-tabs [aria-current]")
    assert [(link.inner_text(), link.get_attribute("aria-current")) for link in marked.all()] == (
        [(tab, kind)] if tab else []
    )
    here = page.locator(".md-nav--primary [aria-current=page]:visible")
    assert here.all_inner_texts() == ([below] if below else [])
    path = page.get_by_role("navigation", name="Pages above").get_by_role("link")
    assert path.evaluate_all("links => links.map((a) => a.href)") == [address + to for to in above]
