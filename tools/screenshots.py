"""Take a picture of the admin of each notes app, as the home page shows it, into docs/assets/."""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools import app_server, browser, footprint

ASSETS = Path(__file__).parent.parent / "docs" / "assets"
#: The list of notes in the admin of each app, and the notes in it.
ADMINS = {
    "django": "admin/notes/note/",
    "flask": "admin/all-notes/",
    "fastapi": "admin/note/list",
}
NOTES = ("Buy milk", "Call the plumber", "Ideas for the garden")


def main() -> None:
    """Take the pictures."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.find(), args=browser.ARGUMENTS
        )
        for framework, app in app_server.APPS.items():
            page = chromium.new_page(viewport={"width": 1024, "height": 480})
            (ASSETS / f"notes-{framework}.webp").write_bytes(take(page, app))


def take(page: Page, app: app_server.App) -> bytes:
    """Start an app, log in, write some notes, and return a picture of its admin."""
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
            page.goto(address + ADMINS[app.framework], wait_until="networkidle")
            session = page.context.new_cdp_session(page)
            options = {"format": "webp", "quality": 60}
            return base64.b64decode(session.send("Page.captureScreenshot", options)["data"])


if __name__ == "__main__":
    main()
