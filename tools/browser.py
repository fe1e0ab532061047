"""The browser that the tests drive: find one, or install one.

    python tools/browser.py

`CHROME_PATH` names one; else Chromium or Chrome is looked for on the path, then Playwright's own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

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


def find() -> str | None:
    """The path of a Chromium or Chrome on this machine, if there is one."""
    if named := os.environ.get("CHROME_PATH"):
        return named if os.path.exists(named) else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.path.exists(own) else None


def install() -> None:
    """Install one: Debian's package where that can be had, else the build that Playwright loads."""
    debian = ["apt-get", "install", "-y", "-qq", "chromium"]
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        commands = [["apt-get", "update", "-qq"], debian, *commands]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        subprocess.call(command, env=environment, stdout=subprocess.DEVNULL)
        if find():
            return


def main() -> int:
    """Make sure that there is a browser; 1 after saying in one line how to get it."""
    how = "name one, as in 'CHROME_PATH=/usr/bin/chromium make test'"
    if not find():
        if named := os.environ.get("CHROME_PATH"):
            print(f"browser: CHROME_PATH is {named}, and that is no file; {how}", file=sys.stderr)
            return 1
        print("Setting up a browser for the tests ...")
        install()
    if not find():
        line = "browser: no Chromium or Chrome: install it ('apt install chromium' on Debian), or "
        print(line + how, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
