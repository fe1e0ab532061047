"""A browser loads what the byte budget counts, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from loading import INDEX, loads
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("name", ["", "choose/", "compare/", "proofs/csrf/", "404.html"])
def test_a_page_loads_what_is_counted(page: Page, address: str, site: Path, name: str) -> None:
    requested: set[str] = set()
    page.on("request", lambda request: requested.add(request.url.removeprefix(address)))
    page.goto(address + name, wait_until="networkidle")
    file = name if name.endswith(".html") else f"{name}index.html"
    apart = {"assets/favicon.svg"}  # not every browser tells that it asks for the icon
    wanted = (loads(site, file) - apart - {file}) | {name}
    for _ in range(50):  # a long page may be read for a while without a request
        if wanted <= requested:
            break
        page.wait_for_timeout(100)
    assert requested - apart == wanted


@pytest.mark.parametrize("how", ["keyboard", "pointer", "address"])
def test_the_search_index_comes_when_somebody_searches(page: Page, address: str, how: str) -> None:
    requested: set[str] = set()
    page.on("request", lambda request: requested.add(request.url.removeprefix(address)))
    page.goto(address + ("?q=csrf" if how == "address" else ""), wait_until="networkidle")
    assert (INDEX in requested) == (how == "address")
    if how == "keyboard":
        page.keyboard.press("Control+k")
        page.keyboard.type("csrf")
    elif how == "pointer":
        page.locator(".md-search__input").hover()
        page.locator(".md-search__input").fill("csrf")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert INDEX in requested


def test_a_script_that_a_page_was_not_made_with_does_not_run(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("""() => {
        addEventListener("securitypolicyviolation", (event) => {
            document.title = event.effectiveDirective;
        });
        const script = document.createElement("script");
        script.text = "window.ran = true";
        document.body.append(script);
    }""")
    expect(page).to_have_title("script-src-elem")
    assert page.evaluate("window.ran") is None
