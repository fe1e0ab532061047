"""Every page breaks no rule of accessibility, asks no other host, raises no error, and fits."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe import settle, violations
from pages import KINDS, PAGES
from playwright.sync_api import Browser, Page

#: The colour schemes with their names in Material, and the widths, that pages are looked at in.
PALETTES = {"light": "default", "dark": "slate"}
WIDTHS = (1280, 360)
ALL = [(scheme, width) for scheme in PALETTES for width in WIDTHS]
#: Pages that are made alike are looked at once, but for one of a kind, so that the tests stay
#: short; with `VIEWS=all` at both widths and in both schemes.
FEW = [("light", 1280), ("dark", 360)] if os.environ.get("VIEWS") == "all" else [("dark", 360)]
#: What stands wider than the window, less what scrolls within a frame of its own.
WIDER = """() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (e) => e && e !== root &&
        (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.querySelectorAll("main *")]
        .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e))
        .map((e) => e.outerHTML.slice(0, 120)).slice(0, 5).concat(`${root.scrollWidth} px`);
}"""

#: Widths at which no page scrolls sideways, whatever the spacing of its text and its words.
FITS = (320, 390, 768, 1024)
#: The spacing that readers may set (WCAG 1.4.12), and a word that no line holds.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
}"""
LONG = """() => {
    const texts = "p, li, td, th, dt, dd, h1, h2, h3, label, legend, caption, summary, button";
    for (const element of document.querySelectorAll(`article :is(${texts}, p a, td code)`))
        element.append(" " + "x".repeat(80));
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """One page for all tests of this file, as a reader goes from page to page."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@contextmanager
def listening(page: Page) -> Iterator[tuple[list[str], list[str]]]:
    """The addresses that a page asks for meanwhile, and what it says on the console."""
    requests: list[str] = []
    said: list[str] = []
    listeners: dict[str, Callable[[Any], None]] = {
        "request": lambda request: requests.append(request.url),
        "console": lambda message: said.append(f"{message.type}: {message.text}"),
        "pageerror": lambda error: said.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]
    yield requests, said
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


def resize(page: Page, width: int, font: int = 16) -> None:
    """Set the window's width, and the size of text that the browser starts with, in pixels."""
    page.set_viewport_size({"width": width, "height": 900})
    fonts = {"fontSizes": {"standard": font, "fixed": font * 13 // 16}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", fonts)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule_is_quiet_and_fits(reader: Page, address: str, name: str) -> None:
    with listening(reader) as (requests, said):
        resize(reader, WIDTHS[0])
        reader.emulate_media(color_scheme="light")
        reader.goto(address + name)
        for scheme, width in ALL if name in KINDS else FEW:
            reader.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            reader.wait_for_selector(f"body[data-md-color-scheme={PALETTES[scheme]}]")
            reader.set_viewport_size({"width": width, "height": 900})
            settle(reader)
            assert violations(reader) == [], f"/{name}, {scheme}, {width} px"
        resize(reader, 1280, font=32)
        assert reader.evaluate(WIDER) == [], "text at 200 %"
        for change in ("() => {}", SPACED, LONG):
            reader.evaluate(change)
            for width in FITS:
                resize(reader, width)
                assert reader.evaluate(WIDER) == [], f"{width} px, {change}"
        assert requests
        assert [url for url in requests if not url.startswith((address, "data:", "blob:"))] == []
        assert reader.context.cookies() == []
        assert said == []


def test_the_check_sees_a_fault(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x>')")
    assert any(found.startswith("image-alt") for found in violations(page))
