"""A running server of an app, and who visits it."""

import itertools
from pathlib import Path
from typing import NamedTuple

from browsing import Browser

from tools import app_server
from tools.app_server import PASSWORD, App

#: Hides what the environment of the tests holds and no app requires.
ABSENT = Path(__file__).parent / "absent"


def environment(data: Path) -> dict[str, str]:
    """Production settings, and only what the app requires."""
    return app_server.environment(data, PYTHONPATH=str(ABSENT))


#: For names of users.
NUMBERS = itertools.count(1)


class Site(NamedTuple):
    """A running server of an app, and who visits it."""

    app: App
    port: int
    data: Path

    def visitor(self) -> Browser:
        return Browser(self.port)

    def name(self) -> str:
        """A user name that nobody has yet."""
        return f"user{next(NUMBERS)}"

    def user(self, name: str = "") -> Browser:
        """A visitor who has just signed up."""
        browser = self.visitor()
        assert browser.sign_up(name or self.name(), PASSWORD).to == "/notes/"
        return browser

    def files(self) -> set[Path]:
        """Everything in the folder of the data, and beside it."""
        return {file for file in self.data.parent.rglob("*") if file.is_file()}
