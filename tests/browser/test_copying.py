"""A program that is shown can be copied as it is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from project import ROOT


@pytest.mark.parametrize("how", ["pointer", "keyboard"])
def test_the_button_copies_the_program_to_the_letter(page: Page, address: str, how: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}proofs/csrf/")
    block = page.locator(".highlight:visible", has_text="django_app.py")
    button = block.get_by_role("button", name=re.compile("copy", re.IGNORECASE))
    if how == "pointer":
        button.click()
    else:
        button.focus()
        page.keyboard.press("Enter")
    program = (ROOT / "docs" / "examples" / "csrf" / "django_app.py").read_text("utf-8")
    expect(page.get_by_text(re.compile("copied", re.IGNORECASE)).first).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == program.strip()


def test_nothing_that_is_not_shown_is_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}flask/")
    block = page.locator(".highlight").first
    block.locator("code").evaluate("(code) => { code.innerHTML = 'a<span hidden>; b</span>' }")
    block.get_by_role("button", name="Copy").click()
    expect(block.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "a"
