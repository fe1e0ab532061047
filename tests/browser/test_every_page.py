"""Every page breaks no rule of accessibility, asks no other host, raises no error, and fits."""

import pytest
from axe import settle, violations
from pages import ALL, KINDS, PAGES, asked
from playwright.sync_api import CDPSession, Page, expect

LOOKED_AT = [name for name in PAGES if ALL or name in KINDS or PAGES.index(name) % 30 == 0]
#: Colour schemes with their names in Material, widths, and whether only the colours are looked at.
VIEWS = [("light", "default", 1280, False), ("dark", "slate", 360, True)]
#: Those of one page of each kind, once a week.
MORE = [
    ("dark", "slate", 1280, True),
    ("light", "default", 360, True),
    ("dark", "slate", 360, False),
]
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
SPACED_AND_LONG = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
    const texts = "p, li, td, th, dt, dd, h1, h2, h3, label, legend, caption, summary, button";
    for (const element of document.querySelectorAll(`article :is(${texts}, p a, td code)`))
        element.append(" " + "x".repeat(80));
}"""
#: What is of no use on paper.
PRESSED = ".md-header, .md-sidebar, .md-footer, .headerlink, button:not(.term), form"
#: Links with what is printed after them, and rows and heads that a page may part from the rest.
PRINTED = """() => [...document.querySelectorAll("article a[href^='https:']")].map(
    (a) => [a.href.replace(/#?:~:.*/, ""), getComputedStyle(a, "::after").content])"""
BROKEN = """() => ["tr", ":is(thead, tr.group)"].flatMap((part, last) =>
    [...document.querySelectorAll(`article ${part}`)].filter((element) => {
        const style = getComputedStyle(element);
        return (last ? style.breakAfter : style.breakInside) !== "avoid";
    }).map((element) => element.outerHTML))"""


def resize(page: Page, session: CDPSession, width: int, font: int = 16) -> None:
    """Set the window's width, and the size of text that the browser starts with, in pixels."""
    page.set_viewport_size({"width": width, "height": 900})
    session.send("Page.setFontSizes", {"fontSizes": {"standard": font, "fixed": font * 13 // 16}})


@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_page_breaks_no_rule_is_quiet_prints_and_fits(
    page: Page, session: CDPSession, address: str, name: str
) -> None:
    page.goto(address + name)
    for scheme, palette, width, colours in VIEWS + (MORE if ALL and name in KINDS else []):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_selector(f"body[data-md-color-scheme={palette}]")
        settle(page)
        assert violations(page, colours=colours) == [], f"{scheme}, {width} px"
    page.emulate_media(media="print")  # on white paper, though the scheme is dark
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("body")).to_have_css("color", "rgba(0, 0, 0, 0.87)")
    expect(page.locator(PRESSED).and_(page.locator(":visible"))).to_have_count(0)
    for href, content in page.evaluate(PRINTED):
        assert href.removesuffix("/") in content.replace('\\"', '"'), content
        assert ":~:" not in content  # what it quotes is no part of an address to type
    assert page.evaluate(BROKEN) == []
    page.emulate_media(media="null")
    resize(page, session, 1280, font=32)
    assert page.evaluate(WIDER) == [], "text of 32 px"
    page.evaluate(SPACED_AND_LONG)
    for width in FITS:
        resize(page, session, width)
        assert page.evaluate(WIDER) == [], f"{width} px, spaced and with long words"
    own = (address, "data:", "blob:")
    assert [url for url in asked(page, address + name) if not url.startswith(own)] == []
    assert page.context.cookies() == []
    assert [message.text for message in page.console_messages(filter="since-navigation")] == []
    assert page.page_errors(filter="since-navigation") == []


def test_a_page_reads_without_javascript(plain: Page, address: str) -> None:
    for name in KINDS if ALL else KINDS[::3]:
        plain.goto(address + name)
        assert plain.locator("h1").is_visible(), name
        assert plain.locator("main").inner_text().strip(), name


def test_the_check_sees_faults(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x>')")
    assert [found.partition(":")[0] for found in violations(page)] == ["image-alt"]
    page.locator("main p").nth(3).evaluate("(p) => { p.style.color = 'silver' }")
    page.locator("main p a").nth(2).evaluate("(a) => { a.style.color = 'white' }")
    found = {found.partition(":")[0] for found in violations(page, colours=True)}
    assert found == {"color-contrast"}
