"""Take screenshots of the main pages to look at: wide and narrow, light, dark, on paper.

    python -m tools.screenshots SITE FOLDER

FOLDER gets a PNG of each page in each width and scheme, whole or, where the address leads to a row,
what is in sight; and a PDF as a browser prints it. Nothing is judged: tests/browser/ does that.
It also gets a picture of each notes app, as the home page shows it: to renew these, copy them into
docs/assets/.
"""

from __future__ import annotations

import base64
import re
import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

from tools import app_server, browser, footprint, server

PAGES = """
    index.html choose/ choose/?server=yes&existing=yes compare/ compare/#csrf compare/security/
    proofs/csrf/ django/ questions/ packages/ one-app-twice/ measured/ claims/ myths/ 404.html
"""
WIDTHS = {"wide": 1280, "narrow": 360}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: The list of notes in the admin of each app, and the notes in it.
ADMINS = {
    "django": "admin/notes/note/",
    "flask": "admin/all-notes/",
    "fastapi": "admin/note/list",
}
NOTES = ("Buy milk", "Call the plumber", "Ideas for the garden")


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
        take_apps(chromium.new_page(viewport={"width": 1024, "height": 480}), folder)
        chromium.close()


def take_apps(page: Page, folder: Path) -> None:
    """Log in to each app, write some notes, and take a picture of its admin."""
    for framework, app in app_server.APPS.items():
        with tempfile.TemporaryDirectory() as name:
            work = Path(name)
            requirements = str(app.folder / "requirements.txt")
            python = footprint.install(work / "venv", "--requirement", requirements)
            environ = app_server.environment(work / "data", NOTES_HTTPS="0")
            environ["NOTES_HOSTS"] = "127.0.0.1"
            app_server.prepare(python, app, environ)
            with app_server.started(python, app, environ) as port:
                address = f"http://127.0.0.1:{port}/"
                page.goto(f"{address}login")
                page.fill("[name=username]", app_server.STAFF)
                page.fill("[name=password]", app_server.PASSWORD)
                page.click("main button")
                for title in NOTES:
                    page.goto(f"{address}notes/new")
                    page.fill("[name=title]", title)
                    page.fill("[name=text]", title)
                    page.click("main button")
                page.goto(address + ADMINS[framework], wait_until="networkidle")
                taken = page.context.new_cdp_session(page).send(
                    "Page.captureScreenshot", {"format": "webp", "quality": 60}
                )
                picture = base64.b64decode(taken["data"])
                (folder / f"notes-{framework}.webp").write_bytes(picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
