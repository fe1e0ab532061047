"""axe-core finds nothing to mend on any page, in either colour scheme, wide or narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from pages import PAGES
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# Every rule but those of level AAA and those that axe-core itself gives up: best practices and what
# it calls experimental too.
RUN = """async () => {
    const rules = axe.getRules().filter(
        (rule) => !rule.tags.some((tag) => /^wcag.*aaa$/.test(tag) || tag === "deprecated"));
    const enabled = Object.fromEntries(rules.map((rule) => [rule.ruleId, { enabled: true }]));
    const found = await axe.run({ resultTypes: ["violations"], rules: enabled });
    return found.violations.flatMap((rule) => rule.nodes.map(
        (node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
}"""
WIDTHS = (1280, 360)


def violations(page: Page) -> list[str]:
    """What axe-core finds on a page as it stands."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found: Any = page.evaluate(RUN)
    return list(found)


def settle(page: Page) -> None:
    """Let Material's scripts take in a new size or scheme."""
    page.wait_for_timeout(150)


@pytest.mark.parametrize("name", PAGES)
def test_no_rule_is_broken_light_or_dark_wide_or_narrow(
    page: Page, address: str, name: str
) -> None:
    page.goto(address + name)
    for scheme, palette in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.wait_for_selector(f"body[data-md-color-scheme={palette}]")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            settle(page)
            assert not violations(page), f"/{name}, {scheme}, {width} px"


def test_the_check_sees_a_fault(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x>')")
    assert any(found.startswith("image-alt") for found in violations(page))
