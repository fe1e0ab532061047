"""What can be pressed is reached by keyboard, in sight and with a visible focus."""

from pathlib import Path

import pytest
from axe import settle
from playwright.sync_api import Page, expect

#: What is wrong with the focus; null where nothing has it.
FOCUSED = Path(__file__).with_name("focused.js").read_text("utf-8")
MISSED = """() => [...document.querySelectorAll("a[href], button, select, summary, input")]
    .filter((e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((e) => e.getBoundingClientRect().width && e.tabIndex >= 0)
    .filter((e) => e.dataset.reached === undefined).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize(
    ("name", "width", "most"),
    [
        ("", 1280, 400),
        ("proofs/csrf/", 360, 400),
        ("choose/?server=yes", 360, 40),
        ("compare/", 360, 40),
        ("claims/", 360, 40),
        pytest.param("", 360, 400, marks=pytest.mark.slow),
        pytest.param("proofs/csrf/", 1280, 400, marks=pytest.mark.slow),
        pytest.param("choose/?server=yes&existing=yes", 1280, 400, marks=pytest.mark.slow),
        pytest.param("compare/", 1280, 60, marks=pytest.mark.slow),
        pytest.param("claims/", 1280, 60, marks=pytest.mark.slow),
    ],
)
def test_the_focus_reaches_everything_and_is_always_in_sight(
    page: Page, address: str, name: str, width: int, most: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + name)
    settle(page)
    for _ in range(most):
        page.keyboard.press("Tab")
        faults = page.evaluate(FOCUSED)
        if faults is None:  # after the last
            break
        assert faults == []
    assert page.locator("[data-reached]").count() > 5
    if most == 400:
        assert faults is None
        assert page.evaluate(MISSED) == []


def test_choosing_flask_once_chooses_it_on_every_proof(page: Page, address: str) -> None:
    page.goto(f"{address}proofs/csrf/")
    page.locator(".tabbed-set > input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("flask_app.py", exact=True).first).to_be_visible()
    page.goto(f"{address}proofs/admin/")
    expect(page.get_by_text("flask_app.py", exact=True).first).to_be_visible()
    expect(page.get_by_text("django_app.py", exact=True).first).to_be_hidden()


def test_motion_can_be_reduced(page: Page, address: str) -> None:
    page.goto(f"{address}choose/")
    moving = """() => [...document.querySelectorAll("body *")].filter((e) => {
        const style = getComputedStyle(e);
        const long = (list) => list.split(",").some((time) => parseFloat(time) > 0.01);
        return (style.transitionProperty !== "none" && long(style.transitionDuration)) ||
            (style.animationName !== "none" && long(style.animationDuration));
    }).map((e) => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(moving) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) != []


def test_forced_colours_keep_marks_boxes_bars_and_the_page_at_hand(
    page: Page, address: str
) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}choose/?server=yes&existing=yes")
    drawn = """(selector) => [...document.querySelectorAll(selector)].map((e) => {
        const { fill, stroke } = getComputedStyle(e);
        const back = getComputedStyle(document.body).backgroundColor;
        return [fill, stroke].some((colour) => colour !== "none" && colour !== back);
    })"""
    for selector in (".flowchart .node :is(path, polygon)", ".outcome .mark > *"):
        assert set(page.evaluate(drawn, selector)) == {True}, selector
    stroke = "(e) => getComputedStyle(e).stroke"
    lit, other = page.locator(".node.lit path"), page.locator(".node:not(.lit) path")
    assert lit.first.evaluate(stroke) != other.first.evaluate(stroke)
    page.goto(f"{address}measured/")
    bars = "[...document.querySelectorAll('.bar')].map((bar) => getComputedStyle(bar).color)"
    assert set(page.evaluate(bars)) == {page.evaluate("getComputedStyle(document.body).color")}
    here = page.locator(".md-nav--primary a[aria-current=page]")
    expect(here).to_have_css("text-decoration-line", "underline")
