"""Take screenshots of the main pages: wide and narrow, light and dark, and printed.

python tools/screenshots.py SITE FOLDER

SITE is a built site. FOLDER gets a PNG of each page in each width and scheme, from its top to its
end, or what is in sight of an address that leads to a row; and a PDF as a browser prints it.
Nothing is judged: tests/browser/ does that.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal

import browser
import server
from playwright.sync_api import Browser, sync_playwright

PAGES = {
    "home": "",
    "choose": "choose/",
    "choose-result": "choose/?server=yes&existing=yes",
    "compare": "compare/",
    "compare-row": "compare/#csrf",
    "compare-security": "compare/security/",
    "proof": "proofs/csrf/",
    "django": "django/",
    "questions": "questions/",
    "packages": "packages/",
    "one-app-twice": "one-app-twice/",
    "measured": "measured/",
    "claims": "claims/",
    "myths": "myths/",
    "404": "404.html",
}
WIDTHS = {"wide": 1280, "narrow": 360}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def take(chromium: Browser, address: str, folder: Path) -> int:
    """Write the pictures of all pages below an address into a folder; how many there are."""
    for look, width in WIDTHS.items():
        for scheme in SCHEMES:
            context = chromium.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(address + path, wait_until="networkidle")
                page.screenshot(
                    path=folder / f"{name}.{look}.{scheme}.png", full_page="#" not in path
                )
                if (look, scheme) == ("wide", "light"):
                    page.pdf(path=folder / f"{name}.pdf", format="A4")
            context.close()
    return len(list(folder.iterdir()))


def main(site: Path, folder: Path) -> int:
    """Serve the site and take the pictures; 1 without a site or a browser."""
    found = browser.find()
    if not found or not (site / "index.html").is_file():
        print(f"screenshots: no {'site in ' + str(site) if found else 'browser'}", file=sys.stderr)
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with server.serve(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=browser.ARGUMENTS)
        print(f"{take(chromium, address, folder)} pictures in {folder}")
        chromium.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
