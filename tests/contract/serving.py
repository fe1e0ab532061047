"""A running server of an app, and who visits it."""

import itertools
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browsing import Browser

from tools import app_server
from tools.app_server import PASSWORD, STAFF, App

#: Hides what the environment of the tests holds and neither app requires.
ABSENT = Path(__file__).parent / "absent"


class Site:
    """A running server of an app, and who visits it."""

    def __init__(self, app: App, port: int, data: Path) -> None:
        self.app = app
        self.port = port
        self.data = data
        self._numbers = itertools.count(1)

    def visitor(self) -> Browser:
        return Browser(self.port)

    def name(self) -> str:
        """A user name that nobody has yet."""
        return f"user{next(self._numbers)}"

    def user(self) -> Browser:
        """A visitor who has just signed up."""
        browser = self.visitor()
        assert browser.sign_up(self.name(), PASSWORD).to == "/notes/"
        return browser

    def staff(self) -> Browser:
        browser = self.visitor()
        assert browser.log_in(STAFF, PASSWORD).to == "/notes/"
        return browser

    def files(self) -> set[Path]:
        """Everything in the folder of the data, and beside it."""
        return {file for file in self.data.parent.rglob("*") if file.is_file()}


def environment(data: Path) -> dict[str, str]:
    """Production settings, and only what the app requires."""
    return app_server.environment(data, PYTHONPATH=str(ABSENT))


@contextmanager
def served(app: App, prepared: Path, data: Path) -> Iterator[Site]:
    """A server of an app with a copy of its data as it was prepared; stopped at the end."""
    shutil.copytree(prepared, data)
    with app_server.started(sys.executable, app, environment(data)) as port:
        yield Site(app, port, data)
