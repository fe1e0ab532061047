"""A site built to be read without a server works from the file system, its search included."""

import pytest
from playwright.sync_api import Page, expect
from project import built


def test_links_search_chooser_and_filters_work_without_a_server(
    page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = built(tmp_path_factory, "offline", SITE_URL="", REPO_URL="", OFFLINE="true")
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto((folder / "myths" / "index.html").as_uri())
    page.wait_for_url("**/questions.html#myths")
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="CSRF protection").first.click()
    page.wait_for_url("**/compare/index.html#csrf")
    expect(page.locator("tr#csrf")).to_be_in_viewport()
    rows = page.locator(".matrix-whole tbody tr[id]:visible")
    whole = rows.count()
    page.get_by_label("Different level or default only").check()
    expect(rows).not_to_have_count(whole)

    page.get_by_role("link", name="Choose", exact=True).click()
    page.wait_for_url("**/choose.html")
    step = page.locator(".step:visible")
    before = step.locator("h2").inner_text()
    step.locator("[data-answer]").first.click()
    expect(step.locator("h2")).not_to_have_text(before)

    page.keyboard.press("Control+k")
    page.keyboard.type("clickjacking")
    page.locator(".md-search-result__link", has_text="Clickjacking protection").first.click()
    page.wait_for_url("file:**clickjacking**")

    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []
