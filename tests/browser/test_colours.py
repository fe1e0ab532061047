"""The colours are the system's until a reader chooses others, and then stay as chosen."""

import pytest
from axe import violations
from playwright.sync_api import CDPSession, Page, expect

#: The scheme when the body has begun, before anything could be shown.
FIRST = """new MutationObserver((_, observer) => {
    if (!document.querySelector(".md-container")) return;
    window.first = document.body.dataset.mdColorScheme;
    observer.disconnect();
}).observe(document, { childList: true, subtree: true })"""
LOOKS = """() => ["body", ".md-header", "article a", "article .level"].map(
    (name) => getComputedStyle(document.querySelector(name))).map(
    (style) => [style.color, style.backgroundColor, style.colorScheme])"""


@pytest.mark.parametrize(("system", "expected"), [("light", "default"), ("dark", "slate")])
def test_they_are_the_systems_before_the_page_is_read_and_without_a_script(
    page: Page, session: CDPSession, address: str, system: str, expected: str
) -> None:
    page.emulate_media(color_scheme=system)  # type: ignore[arg-type]
    session.send("Page.enable")
    session.send("Page.addScriptToEvaluateOnNewDocument", {"source": FIRST})
    page.goto(address)
    assert page.evaluate("first") == expected
    looks = page.evaluate(LOOKS)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.reload()
    assert page.evaluate(LOOKS) == looks
    assert page.locator("[data-scheme]:visible").count() == 0  # a button that does nothing


def test_they_follow_the_system_until_they_are_chosen(page: Page, address: str) -> None:
    page.goto(address)
    for system, expected in (("dark", "slate"), ("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=system)  # type: ignore[arg-type]
        page.wait_for_selector(f"body[data-md-color-scheme={expected}]")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Colours: as the system").click()
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="Colours: light").click()
    page.wait_for_selector("body[data-md-color-scheme=slate]")


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
        for visit in (lambda: None, page.reload, lambda: page.goto(f"{address}about/")):
            visit()
            button = page.get_by_role("button", name=f"Colours: {said}. {pressed}")
            expect(button).to_be_visible()
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
            paper, head = page.evaluate(
                "['body', '.md-header'].map((name) =>"
                " getComputedStyle(document.querySelector(name)).backgroundColor)"
            )
            assert (paper == "rgb(255, 255, 255)") == (expected == "default")
            expect(page.locator("[name=theme-color]")).to_have_attribute("content", head)
        if pressed:
            button.press("Enter")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_can_be_read_when_it_has_the_focus(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for name in ("", "choose/"):
        page.goto(address + name)
        for button in page.locator("article .md-button:visible").all():
            button.focus()
            page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished))")
            assert violations(page, colours=True) == [], button
