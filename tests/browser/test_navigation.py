"""The navigation opens, leads on and closes: by finger and by key, with and without a script."""

import pytest
from playwright.sync_api import Locator, Page, expect


@pytest.fixture(params=["page", "plain"])
def mobile(request: pytest.FixtureRequest, phone: Page) -> Page:
    """A narrow page, with and without JavaScript."""
    request.getfixturevalue(request.param)
    return phone


def navigation(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Navigation", exact=True)


def reach(page: Page, target: Locator, most: int = 30) -> None:
    """Press Tab until a thing has the focus; fails where it never has."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"{target} is not reached by {most} tabs")


def test_a_finger_opens_it_follows_a_link_and_closes_it(mobile: Page, address: str) -> None:
    mobile.goto(address)
    link = navigation(mobile).get_by_role("link", name="Choose")
    expect(link).to_be_hidden()
    button = mobile.locator(".md-header label[for=__drawer]")
    button.tap()
    expect(link).to_be_in_viewport()
    mobile.touchscreen.tap(350, 690)  # beside it
    expect(link).to_be_hidden()
    button.tap()
    link.tap()
    mobile.wait_for_url("**/choose/")
    expect(navigation(mobile).get_by_role("link", name="Django", exact=True)).to_be_hidden()


def test_keys_open_and_close_it_its_sections_and_the_contents(mobile: Page, address: str) -> None:
    mobile.goto(f"{address}django/")
    box = mobile.get_by_role("checkbox", name="Navigation")
    link = navigation(mobile).get_by_role("link", name="Flask", exact=True)
    mobile.keyboard.press("Tab")
    expect(mobile.get_by_role("link", name="Skip to content")).to_be_focused()
    mobile.keyboard.press("Tab")
    expect(box).to_be_focused()
    outlined = ("outline-style", "solid")
    expect(mobile.locator(".md-header label[for=__drawer]")).to_have_css(*outlined)
    for check in (expect(link).to_be_in_viewport, expect(link).to_be_hidden):
        mobile.keyboard.press("Space")
        check()
    mobile.keyboard.press("Space")
    contents = mobile.get_by_role("checkbox", name="Table of contents")
    reach(mobile, contents)
    expect(contents).to_have_attribute("aria-current", "page")
    section = mobile.get_by_role("link", name="Use cases")
    for check in (expect(section).to_be_in_viewport, expect(section).to_be_hidden):
        mobile.keyboard.press("Space")
        check()
    reach(mobile, mobile.get_by_role("checkbox", name="Pages below Evidence"))
    mobile.keyboard.press("Space")
    myths = navigation(mobile).get_by_role("link", name="Questions and myths")
    expect(myths).to_be_in_viewport()
    expect(mobile.locator(".md-nav__title[for^=__nav]:visible")).to_have_css(*outlined)
    reach(mobile, myths)
    mobile.keyboard.press("Enter")
    mobile.wait_for_url("**/questions/")


def test_with_a_script_enter_opens_it_and_escape_closes_it(phone: Page, address: str) -> None:
    phone.goto(address)
    box = phone.get_by_role("checkbox", name="Navigation")
    link = navigation(phone).get_by_role("link", name="Choose")
    box.focus()
    phone.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    link.focus()
    phone.keyboard.press("Escape")
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


#: Pages with the tab that is marked and how, what is marked below it, and the pages above.
WHERE: dict[str, tuple[list[tuple[str, str]], list[str], list[str]]] = {
    "": ([], [], []),
    "compare/": ([("Compare", "page")], ["Compare"], []),
    "compare/security/": ([("Compare", "true")], ["Security"], ["", "compare/"]),
    "proofs/csrf/": ([("Evidence", "true")], [], ["", "proofs/"]),
    "licences/": ([("Evidence", "true")], ["Licences"], []),
}


def test_a_page_tells_where_it_is(page: Page, address: str) -> None:
    for name, (tab, below, above) in WHERE.items():
        page.goto(address + name)
        tabs = page.locator(".md-tabs [aria-current]").all()
        assert [(link.inner_text(), link.get_attribute("aria-current")) for link in tabs] == tab
        here = page.locator(".md-nav--primary [aria-current=page]:visible")
        assert here.all_inner_texts() == below
        path = page.get_by_role("navigation", name="Pages above").get_by_role("link")
        links = path.evaluate_all("links => links.map((a) => a.href)")
        assert links == [address + to for to in above]


def test_the_contents_tell_the_section_at_hand(page: Page, address: str) -> None:
    page.goto(f"{address}django/")
    last = page.locator(".md-nav--secondary a").last.get_attribute("href") or ""
    page.locator(last).evaluate("(e) => e.scrollIntoView({ block: 'start' })")
    expect(page.locator(".md-nav--secondary [aria-current]")).to_have_attribute("href", last)
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(f".md-nav--secondary [aria-current][href='{last}']")).to_have_count(0)


def test_a_link_to_a_section_closes_the_drawer(phone: Page, address: str) -> None:
    phone.goto(f"{address}django/")
    phone.locator("header label[for=__drawer]").click()
    phone.locator(".md-nav--primary .md-nav__link[for=__toc]").click()
    link = phone.locator(".md-nav--primary .md-nav--secondary a").last
    link.click()
    expect(link).not_to_be_in_viewport()
    expect(phone.locator(link.get_attribute("href") or "")).to_be_in_viewport()
