"""What can be pressed is reached by keyboard, in sight and with a visible focus."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

#: What shows the focus: the element itself, or for a hidden box or radio button its label.
FOCUSED = """() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const seen = (e) => e && e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().height > 0;
    const labels = [...(focused.labels ?? [])].filter(seen);
    const shows = seen(focused) ? focused : labels.find(outlined) ?? focused.nextElementSibling;
    function outlined(e) {
        const style = getComputedStyle(e);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    }
    const box = shows.getBoundingClientRect();
    focused.dataset.reached = "";
    return {
        name: focused.outerHTML.slice(0, 150),
        seen: Boolean(seen(shows)),
        outlined: outlined(shows),
        inside: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    };
}"""
PAGES = ["", "choose/?server=yes", "compare/", "proofs/csrf/", "claims/"]


def stops(page: Page, most: int = 60) -> list[dict[str, Any]]:
    """What Tab stops at, in order, at most so many."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        page.wait_for_timeout(20)  # what opens or scrolls on focus does so a little later
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        found.append(stop)
    return found


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("name", PAGES)
def test_the_focus_is_always_in_sight(page: Page, address: str, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + name)
    page.wait_for_timeout(300)
    found = stops(page)
    assert len(found) > 5
    for stop in found:
        assert stop["seen"], f"hidden: {stop['name']}"
        assert stop["inside"], f"out of sight: {stop['name']}"
        assert stop["outlined"], f"no outline: {stop['name']}"


@pytest.mark.parametrize("name", ["choose/?server=yes&existing=yes", "proofs/csrf/", ""])
def test_everything_that_can_be_pressed_is_reached(page: Page, address: str, name: str) -> None:
    page.goto(address + name)
    page.wait_for_timeout(300)
    assert len(stops(page, 400)) < 400
    missed = """() => [...document.querySelectorAll("a[href], button, select, summary, input")]
        .filter((e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter((e) => e.getBoundingClientRect().width && e.tabIndex >= 0)
        .filter((e) => e.dataset.reached === undefined).map((e) => e.outerHTML.slice(0, 120))"""
    assert page.evaluate(missed) == []


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


def test_forced_colours_keep_marks_and_boxes(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}choose/?server=yes&existing=yes")
    drawn = """(selector) => [...document.querySelectorAll(selector)].map((e) => {
        const { fill, stroke } = getComputedStyle(e);
        const back = getComputedStyle(document.body).backgroundColor;
        return [fill, stroke].some((colour) => colour !== "none" && colour !== back);
    })"""
    for selector in (".flowchart .node :is(path, polygon)", ".outcome .mark > *"):
        shapes = page.evaluate(drawn, selector)
        assert shapes, selector
        assert all(shapes), selector
    colours = """() => {
        const of = (selector) =>
            getComputedStyle(document.querySelector(selector)).stroke;
        return [of(".flowchart .node.lit path"), of(".flowchart .node:not(.lit) path")];
    }"""
    lit, other = page.evaluate(colours)
    assert lit != other
