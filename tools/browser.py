"""Find a Chromium or Chrome for the tests, or install one.

    python -m tools.browser

`CHROME_PATH` names one; else one on the path is taken, then Playwright's own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
#: Without them a headless Chromium asks its maker's hosts for updates, and root gets no sandbox.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DEBIAN = ("apt-get update -qq", "apt-get install -y -qq chromium")
PLAYWRIGHT = f"{sys.executable} -m playwright install chromium"


def find() -> str | None:
    """Return the path of a Chromium or Chrome on this machine, if there is one."""
    if named := os.environ.get("CHROME_PATH"):
        return named if os.path.exists(named) else None
    if found := next(filter(None, map(shutil.which, NAMES)), None):
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.path.exists(own) else None


def main() -> int:
    """Make sure that there is a browser; return 1 after saying in one line how to get it."""
    how = "name one, as in 'CHROME_PATH=/usr/bin/chromium make test'"
    if named := os.environ.get("CHROME_PATH"):
        if not os.path.exists(named):
            print(f"browser: CHROME_PATH is {named}, and that is no file; {how}", file=sys.stderr)
        return 0 if os.path.exists(named) else 1
    root = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    for command in (*(DEBIAN if root else ()), PLAYWRIGHT):
        if find():
            return 0
        print(f"Setting up a browser: {command}")
        subprocess.call(command.split(), stdout=subprocess.DEVNULL)
    if find():
        return 0
    print(
        f"browser: no Chromium or Chrome: install it ('apt install chromium' on Debian), or {how}",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
