"""The colours are the system's until a reader chooses others, and then stay as chosen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page, expect

#: The scheme when the body has begun, before anything could be shown.
FIRST = """new MutationObserver((_, observer) => {
    if (!document.querySelector(".md-container")) return;
    window.first = document.body.dataset.mdColorScheme;
    observer.disconnect();
}).observe(document, { childList: true, subtree: true })"""


def scheme(page: Page) -> Any:
    return page.evaluate("document.body.dataset.mdColorScheme")


def test_they_are_the_systems_before_the_page_is_read(browser: Browser, address: str) -> None:
    for system, expected in (("light", "default"), ("dark", "slate")):
        context = browser.new_context(color_scheme=system)  # type: ignore[arg-type]
        context.add_init_script(FIRST)
        page = context.new_page()
        page.goto(address)
        assert page.evaluate("first") == expected
        context.close()


def test_they_follow_the_system_until_they_are_chosen(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    page.emulate_media(color_scheme="light")
    page.wait_for_selector("body[data-md-color-scheme=default]")
    assert page.evaluate("localStorage.length") == 0

    page.get_by_role("button", name="Colours: as the system").press("Enter")
    page.get_by_role("button", name="Colours: light").press("Enter")
    assert scheme(page) == "slate"
    page.goto(f"{address}choose/")
    assert scheme(page) == "slate"
    assert page.evaluate("document.querySelector('[name=theme-color]').content") == page.evaluate(
        "getComputedStyle(document.querySelector('.md-header')).backgroundColor"
    )

    page.get_by_role("button", name="Colours: dark").click()
    assert scheme(page) == "default"
    assert page.get_by_role("button", name="Colours: as the system").is_visible()


def test_without_a_script_there_is_no_button_that_does_nothing(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("[data-scheme]:visible").count() == 0
    context.close()


def test_each_choice_is_kept_after_a_reload_and_on_another_page(page: Page, address: str) -> None:
    """The system's, which is dark here, then light, dark, and the system's again."""
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    for said, pressed, expected in (
        ("as the system", "Switch to light", "slate"),
        ("light", "Switch to dark", "default"),
        ("dark", "Switch to the system's", "slate"),
        ("as the system", "", "slate"),
    ):
        for visit in (lambda: None, page.reload, lambda: page.goto(f"{address}compare/")):
            visit()
            button = page.get_by_role("button", name=f"Colours: {said}. {pressed}")
            expect(button).to_be_visible()
            assert scheme(page) == expected
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert (paper == "rgb(255, 255, 255)") == (expected == "default")
        if pressed:
            button.click()


def test_without_a_script_they_are_the_systems(browser: Browser, address: str) -> None:
    looks = """() => ["body", ".md-header", "article a", "article .level"].map(
        (name) => getComputedStyle(document.querySelector(name))).map(
        (style) => [style.color, style.backgroundColor, style.colorScheme])"""
    for system in ("light", "dark"):
        seen = []
        for script in (True, False):
            context = browser.new_context(
                color_scheme=system,  # type: ignore[arg-type]
                java_script_enabled=script,
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(address)
            seen.append(page.evaluate(looks))
            context.close()
        assert seen[0] == seen[1], system
