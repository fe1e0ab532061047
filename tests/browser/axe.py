"""axe-core, run in a page."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

#: The rules of colours, nine tenths of the time, with what they look at: what `MARK` has marked.
COLOURS = {
    "color-contrast": "[data-measured]",
    "link-in-text-block": "a[data-measured], [role=link][data-measured]",
}
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
SET_UP = "(rules) => axe.configure({ rules: rules.map(([id, selector]) => ({ id, selector })) })"
#: Marks the texts and fields to measure.
MARK = Path(__file__).with_name("mark.js").read_text("utf-8")
# Every rule but those of level AAA, those that axe-core itself gives up, and one that only names
# what it can't see: best practices and what it calls experimental too.
RUN = """async (rules) => {
    rules ??= axe.getRules().filter(({ ruleId, tags }) => ruleId !== "hidden-content" &&
        !tags.some((tag) => /^wcag.*aaa$/.test(tag) || tag === "deprecated"))
        .map(({ ruleId }) => ruleId);
    const found = await axe.run({ resultTypes: ["violations"], runOnly: rules });
    return found.violations.flatMap((rule) => rule.nodes.map(
        (node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
}"""
#: How all texts look that were measured.
MEASURED: set[str] = set()


def violations(page: Page, *, colours: bool = False) -> list[str]:
    """Return what axe-core finds on a page as it stands; of its colours alone, if wanted."""
    looks = page.evaluate(MARK, list(MEASURED))
    MEASURED.update(looks)
    if colours and not looks:
        return []
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
        page.evaluate(SET_UP, list(COLOURS.items()))
    return list(page.evaluate(RUN, list(COLOURS) if colours else None))


def settle(page: Page) -> None:
    """Let scripts take in a new size or scheme, which they do before the second frame from now."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
