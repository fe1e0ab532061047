"""The addresses of all pages, from the files they are made of, and what is done on several."""

import os

from playwright.sync_api import Locator, Page
from project import ROOT

DOCS = ROOT / "docs"
#: Once a week all is looked at; else some of what is made alike.
ALL = os.environ.get("VIEWS") == "all"


_FILES = [file.relative_to(DOCS).with_suffix("").as_posix() for file in DOCS.rglob("*.md")]
PAGES = [*sorted(f"{file}/".removesuffix("index/") for file in _FILES), "404.html"]
#: Proofs, categories and dictionaries are made alike; these are all others, and one of each.
_ONE = ("/csrf/", "/security/", "/flask-to-fastapi/")
KINDS = [name for name in PAGES if name.count("/") < 2 or name.endswith(_ONE)]


def arrive(page: Page, address: str) -> None:
    """Go to an address as from another page, even where it differs by its end alone."""
    page.evaluate("history.replaceState(null, '', '/left')")
    page.goto(address)


def asked(page: Page, address: str) -> list[str]:
    """What a page has asked for since it went to an address, which is the first of it."""
    urls = [request.url for request in page.requests()]
    return urls[len(urls) - 1 - urls[::-1].index(address) :]


def rows(page: Page) -> list[str]:
    """The ids of the rows of Compare that are shown."""
    found = page.locator(".matrix-whole tr[id]:visible")
    return list(found.evaluate_all("rows => rows.map((row) => row.id)"))


def fill(page: Page, asked: dict[str, str]) -> None:
    """Fill in the filters of Compare: names of fields with what to choose, `yes` to tick."""
    for name, value in asked.items():
        field = page.locator(f".filters [name={name}]")
        if value == "yes":
            field.check()
        else:
            field.select_option(value)


def copied(button: Locator) -> str:
    """Press a button that copies, and return what is copied once the button says so."""
    pressed = button.element_handle()
    button.click()
    button.page.wait_for_function("(button) => button.textContent == 'Copied'", arg=pressed)
    return str(button.page.evaluate("navigator.clipboard.readText()"))
