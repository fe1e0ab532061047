"""A long table of three frameworks: columns can be picked, and rows still be reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from axe import settle, violations
from playwright.sync_api import Page, expect

from tools import bench

FRAMEWORKS = ("alpha", "beta", "framework-2")
ROWS = 320


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the compare page of a made-up project."""
    folder: Path = tmp_path_factory.mktemp("long")
    made_up = bench.make_up(folder / "project", f"{ROWS}x{len(FRAMEWORKS)}")
    page = "# Compare\n\n{{ filters() }}\n\n## The whole matrix\n\n{{ matrix() }}\n"
    (made_up / "docs" / "compare" / "index.md").write_text(page, "utf-8")
    bench.build(made_up, folder / "site")
    with server.serve(folder / "site") as address:
        yield f"{address}compare/"


def test_columns_are_picked_and_kept_in_the_address(page: Page, long: str) -> None:
    page.goto(long)
    page.wait_for_selector(".filters[data-live]")
    page.get_by_role("checkbox", name="Beta").uncheck()
    heads = page.locator(".matrix thead th:visible")
    expect(heads).to_have_count(1 + 2)
    expect(page).to_have_url(f"{long}?show=alpha,framework-2")
    page.reload()
    expect(heads).to_have_count(1 + 2)
    expect(page.locator("tr#feature-100 td:visible")).to_have_count(2)


def test_differences_are_those_of_the_picked_columns(page: Page, long: str) -> None:
    page.goto(f"{long}?differs=yes")
    output = page.locator(".filters output")
    expect(output).to_have_text(f"{ROWS - 1} of {ROWS} features")  # in one, all have the same
    page.goto(f"{long}?differs=yes&show=framework-0&show=framework-2")
    expect(output).to_contain_text("No feature fits")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_long_table_breaks_no_rule_and_its_last_row_is_reached(
    page: Page, long: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{long}?category=category-3")  # a tenth of the rows, which are all alike
    settle(page)
    assert violations(page) == []
    page.goto(f"{long}#feature-319")
    expect(page.locator("tr#feature-319 .note").first).to_be_in_viewport()
    expect(page.locator("tr#feature-318 .note").first).to_be_hidden()
    root = "document.scrollingElement"
    assert page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth")
