"""The search of the site leads to the right row or page first."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from axe import violations
from playwright.sync_api import Page, expect

#: What people search for, and where that is.
WANTED = {
    "csrf": "compare/#csrf",
    "admin": "compare/admin/",
    "async": "compare/async/",
    "jwt": "compare/#api-tokens",
    "orm": "compare/data/",
    "migrations": "compare/migrations/",
    "csp": "compare/#csp",
    "websocket": "compare/#websockets",
    "flask-login": "packages/#flask-login",
    "drf": "packages/#djangorestframework",
    "templates": "compare/templates/",
    "deployment": "compare/deployment/",
    "django": "django/",
    "flask": "flask/",
    "rest": "compare/#rest",
    "sessions": "compare/auth/",
    "rate limit": "compare/#rate-limit",
    "clickjacking": "compare/#clickjacking",
    "x-frame-options": "compare/#clickjacking",
    "Object-relational mapper (ORM)": "compare/#orm",
    "celery": "packages/#celery",
    "roles": "compare/#users",
    "typing": "compare/#static-typing",
    "docker": "compare/#containers",
    "htmx": "compare/#htmx",
    "xss": "compare/#autoescape",
    "performance": "compare/#overhead",
    "title:csrf -": "compare/#csrf",
    "sso ~": "compare/#social-login",
}


def search(page: Page, words: str) -> None:
    """Type words as a reader does, and wait for what is found."""
    page.locator(".md-search__input").focus()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__meta")).to_contain_text("matching")


@pytest.mark.parametrize("words", WANTED)
def test_the_first_hit_is_the_right_row_or_page(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}about/")
    search(page, words)
    # A page without a hit of its own stands above the hits within it, with a score of 0.
    links = page.locator(".md-search-result__item").first.locator(
        ".md-search-result__link:not(:has([data-md-score='0.00']))"
    )
    # Results for the first letters are shown until those for all of them are there.
    place, _, anchor = WANTED[words].partition("#")
    wanted = rf"{re.escape(address + place)}(\?h=[^#]*)?{anchor and '#'}{re.escape(anchor)}$"
    expect(links.first).to_have_attribute("href", re.compile(wanted))


@pytest.mark.parametrize("words", ["csrf", "admin", "drf"])
def test_enter_opens_the_first_hit(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}about/")
    search(page, words)
    page.keyboard.press("Enter")
    place, _, anchor = WANTED[words].partition("#")
    page.wait_for_url(re.compile(rf"/{place}(\?h=\w*)?{anchor and '#'}{anchor}$"))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_what_is_found_breaks_no_rule_of_accessibility(
    page: Page, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}about/")
    search(page, "csp")
    found = page.get_by_role("region", name="Search results").get_by_role("link")
    expect(page.locator(".md-search-result__link", has_text="(CSP)").first).to_be_visible()
    assert found.count() == found.and_(page.get_by_role("link", name=re.compile(r"\w"))).count()
    assert violations(page) == []
