"""axe-core, run in a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# The rules of colours, nine tenths of the time, look at what `MARK` has marked.
SET_UP = """axe.configure({ rules: [
    { id: "color-contrast", selector: "[data-measured], input, select, textarea" },
    { id: "link-in-text-block", selector: "a[data-measured], [role=link][data-measured]" },
] })"""
# Mark the texts to measure: of those of the same look on the same ground, the first and the last.
MARK = """() => {
    const grounds = new Map([[null, ""]]);
    function ground(element) {
        if (!grounds.has(element)) {
            const style = getComputedStyle(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity].join();
            const behind = ground(element.parentElement);
            grounds.set(element, own === "rgba(0, 0, 0, 0),none,1" ? behind : behind + own);
        }
        return grounds.get(element);
    }
    function look(element) {
        const style = getComputedStyle(element);
        const { color, fontSize, fontWeight, textShadow, textDecorationLine } = style;
        return [element.tagName, color, fontSize, fontWeight, textShadow, textDecorationLine];
    }
    for (const marked of document.querySelectorAll("[data-measured]"))
        delete marked.dataset.measured;
    const alike = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement: element } = texts.currentNode;
        if (!data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
        const shown = element.closest("a, [role=link]") ?? element;
        const key = [element, shown, shown.parentElement].map(look).join() + ground(element);
        const [first] = alike.get(key) ?? [[element, shown]];
        alike.set(key, [first, [element, shown]]);
    }
    for (const element of [...alike.values()].flat(2)) element.dataset.measured = "";
}"""
# Every rule but those of level AAA and those that axe-core itself gives up: best practices and what
# it calls experimental too.
RUN = """async (colours) => {
    const rules = axe.getRules().map((rule) => ({ id: rule.ruleId, tags: rule.tags })).filter(
        ({ tags }) => !tags.some((tag) => /^wcag.*aaa$/.test(tag) || tag === "deprecated"));
    const wanted = colours ? ["color-contrast", "link-in-text-block"] : rules.map(({ id }) => id);
    const found = await axe.run({ resultTypes: ["violations"], runOnly: wanted });
    return found.violations.flatMap((rule) => rule.nodes.map(
        (node) => `${rule.id}: ${node.target}: ${node.failureSummary}`));
}"""


def violations(page: Page, *, colours: bool = False) -> list[str]:
    """What axe-core finds on a page as it stands; of its colours alone, if they are wanted."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
        page.evaluate(SET_UP)
    page.evaluate(MARK)
    found: Any = page.evaluate(RUN, colours)
    return list(found)


def settle(page: Page) -> None:
    """Let scripts take in a new size or scheme, which they do before the second frame from now."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
