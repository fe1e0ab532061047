"""Take screenshots of the main pages to look at: wide and narrow, light, dark, on paper.

    python -m tools.screenshots SITE FOLDER

FOLDER gets a PNG of each page in each width and scheme, whole or, where the address leads to a row,
what is in sight; and a PDF as a browser prints it. Nothing is judged: tests/browser/ does that.
"""

from __future__ import annotations

import re
import shutil
import sys
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from tools import browser, server

PAGES = """
    index.html choose/ choose/?server=yes&existing=yes compare/ compare/#csrf compare/security/
    proofs/csrf/ django/ questions/ packages/ one-app-twice/ measured/ claims/ myths/ 404.html
"""
WIDTHS = {"wide": 1280, "narrow": 360}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main(site: Path, folder: Path) -> None:
    """Serve a site, and take the screenshots into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    with server.serve(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.find(), args=browser.ARGUMENTS
        )
        for (look, width), scheme in product(WIDTHS.items(), SCHEMES):
            page = chromium.new_page(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 900})
            for path in PAGES.split():
                name = re.sub(r"\W+", "-", path).strip("-")
                page.goto(address + path, wait_until="networkidle")
                file = folder / f"{name}.{look}.{scheme}.png"
                page.screenshot(path=file, full_page="#" not in path)
                if (look, scheme) == ("wide", "light"):
                    page.pdf(path=folder / f"{name}.pdf", format="A4")
        chromium.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
