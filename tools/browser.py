"""Find a Chromium or Chrome for the tests, or install one.

    python -m tools.browser

`CHROME_PATH` names one; else one on the path is taken, then Playwright's own.
"""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
#: Without them a headless Chromium asks its maker's hosts for updates, and root gets no sandbox.
_ARGUMENTS = """
--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync
"""
ARGUMENTS = _ARGUMENTS.split()
DEBIAN = (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"])
PLAYWRIGHT = [sys.executable, "-m", "playwright", "install", "chromium"]


def find() -> str | None:
    """Return the path of a Chromium or Chrome on this machine, if there is one."""
    found = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        with sync_playwright() as playwright:
            found = playwright.chromium.executable_path
    return found if os.path.exists(found) else None


def main() -> None:
    """Make sure that there is a browser; end with a line that says how to get one."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    commands = [*(DEBIAN if root else ()), PLAYWRIGHT]
    while not find() and commands and "CHROME_PATH" not in os.environ:
        print(f"Setting up a browser: {' '.join(commands[0])}")
        subprocess.call(commands.pop(0), stdout=subprocess.DEVNULL)
    if not find():
        sys.exit(
            "browser: no Chromium or Chrome: install it ('apt install chromium' on Debian), or "
            "name one that is there, as in 'CHROME_PATH=/usr/bin/chromium make test'"
        )


if __name__ == "__main__":
    main()
