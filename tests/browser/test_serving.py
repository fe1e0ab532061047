"""The browser shows what is wrong with a page while it is written, without a reload by hand."""

from pathlib import Path

from live import project, served
from playwright.sync_api import Page, expect

#: Milliseconds within which an edit must have been seen, built and shown.
PATIENCE = 30_000


def test_a_broken_edit_and_its_fix_show_by_themselves(page: Page, tmp_path: Path) -> None:
    folder = project(tmp_path / "project")
    with served(folder, tmp_path / "work") as server:
        page.goto(f"http://127.0.0.1:{server.port}/")
        heading = page.locator("h1")
        expect(heading).to_contain_text("Small")
        file = folder / "docs" / "index.md"
        good = file.read_text()
        file.write_text(good.replace("version(", "verison("))
        expect(heading).to_have_text("The build failed", timeout=PATIENCE)
        expect(page.locator("pre")).to_contain_text(["docs/index.md:3: there is no macro"])
        file.write_text(good)
        expect(heading).to_contain_text("Small", timeout=PATIENCE)
