"""axe-core, run in a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
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


def violations(page: Page) -> list[str]:
    """What axe-core finds on a page as it stands."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found: Any = page.evaluate(RUN)
    return list(found)


#: Scripts take in a new size when frames are painted; the time after is for what they start.
PAINTED = """() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))"""


def settle(page: Page) -> None:
    """Let scripts take in a new size or scheme."""
    page.evaluate(PAINTED)
