"""A site built to be read without a server works from the file system, its search included."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from project import built


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the first page, in the file system."""
    folder = built(tmp_path_factory, "offline", SITE_URL="", REPO_URL="", OFFLINE="true")
    return (folder / "index.html").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may ask for files only, and must be quiet."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


def test_links_lead_to_pages_and_rows(page: Page, start: str) -> None:
    page.goto(start)
    page.get_by_role("link", name="CSRF protection").first.click()
    page.wait_for_url("**/compare/index.html#csrf")
    expect(page.locator("tr#csrf")).to_be_in_viewport()
    page.get_by_role("link", name="Choose", exact=True).click()
    page.wait_for_url("**/choose.html")


def test_the_search_finds_a_row(page: Page, start: str) -> None:
    page.goto(start)
    page.keyboard.press("Control+k")
    page.keyboard.type("clickjacking")
    result = page.locator(".md-search-result__link", has_text="Clickjacking protection")
    result.first.click()
    page.wait_for_url("file:**clickjacking**")


def test_the_chooser_and_the_filters_work(page: Page, start: str) -> None:
    page.goto(start.replace("index.html", "choose.html"))
    step = page.locator(".step:visible")
    before = step.locator("h2").inner_text()
    step.locator("[data-answer]").first.click()
    expect(step.locator("h2")).not_to_have_text(before)
    page.goto(start.replace("index.html", "compare/index.html"))
    rows = page.locator(".matrix-whole tbody tr[id]:visible")
    whole = rows.count()
    page.get_by_label("Different level or default only").check()
    expect(rows).not_to_have_count(whole)
