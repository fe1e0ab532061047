"""A running server of an app, and who visits it."""

import itertools
from pathlib import Path

from browsing import Browser, Proxy

from tools import app_server
from tools.app_server import PASSWORD, App

#: Hides what the environment of the tests holds and no app requires.
ABSENT = Path(__file__).parent / "absent"


def environment(data: Path) -> dict[str, str]:
    """Production settings, and only what the app requires."""
    return app_server.environment(data, PYTHONPATH=str(ABSENT))


class Site:
    """A running server of an app, and who visits it."""

    def __init__(self, app: App, port: int, data: Path) -> None:
        self.app = app
        self.port = port
        self.data = data
        self._proxy = Proxy(port)
        self._numbers = itertools.count(1)

    def visitor(self) -> Browser:
        return Browser(self._proxy)

    def name(self) -> str:
        """A user name that nobody has yet."""
        return f"user{next(self._numbers)}"

    def user(self, name: str = "") -> Browser:
        """A visitor who has just signed up."""
        browser = self.visitor()
        assert browser.sign_up(name or self.name(), PASSWORD).to == "/notes/"
        return browser

    def files(self) -> set[Path]:
        """Everything in the folder of the data, and beside it."""
        return {file for file in self.data.parent.rglob("*") if file.is_file()}
