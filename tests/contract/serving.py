"""Both apps, started as a reader would: migrate, make a staff account, serve with waitress."""

from __future__ import annotations

import itertools
import os
import re
import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from browsing import HOST, Browser
from project import ROOT

#: Seconds within which a server must have said where it listens, and must have stopped.
PATIENCE = 60
#: Hides what the environment of the tests holds and neither app requires.
ABSENT = Path(__file__).parent / "absent"
STAFF = "staff"
PASSWORD = "a sound pass phrase"
_WAITRESS = [
    "-m",
    "waitress",
    "--listen=127.0.0.1:0",
    "--max-request-body-size=2000000",
    "--trusted-proxy=127.0.0.1",
    "--trusted-proxy-headers=x-forwarded-proto",
]


class App(NamedTuple):
    """How one of the apps is set up and started: arguments for the interpreter."""

    name: str
    prepare: tuple[list[str], ...]
    serve: list[str]
    pending: list[str]  # fails where a model has changed without a migration
    downgrade: tuple[list[str], ...]  # back to an empty database

    @property
    def folder(self) -> Path:
        return ROOT / "docs" / "apps" / f"notes-{self.name}"


APPS = {
    "django": App(
        "django",
        (
            ["manage.py", "migrate"],
            ["manage.py", "collectstatic", "--noinput"],
            f"manage.py createsuperuser --noinput --username {STAFF} --email s@{HOST}".split(),
        ),
        [*_WAITRESS, "config.wsgi:application"],
        ["manage.py", "makemigrations", "--check", "--dry-run"],
        (["manage.py", "migrate", "notes", "zero"], ["manage.py", "migrate", "accounts", "zero"]),
    ),
    "flask": App(
        "flask",
        (
            ["-m", "flask", "--app", "notes", "db", "upgrade"],
            f"-m flask --app notes create-staff {STAFF}".split(),
        ),
        [*_WAITRESS, "--call", "notes:create_app"],
        ["-m", "flask", "--app", "notes", "db", "check"],
        (["-m", "flask", "--app", "notes", "db", "downgrade", "base"],),
    ),
}


def environment(data: Path) -> dict[str, str]:
    """Production settings, with a folder for the data."""
    return os.environ | {
        "NOTES_SECRET_KEY": secrets.token_urlsafe(50),
        "NOTES_HOSTS": HOST,
        "NOTES_DATA": str(data),
        "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
        "NOTES_STAFF_PASSWORD": PASSWORD,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(ABSENT),
    }


def command(app: App, arguments: list[str], environ: dict[str, str]) -> tuple[int, str]:
    """Run a command of an app; its exit code and all that it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=app.folder,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
    )
    return done.returncode, done.stdout


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


@contextmanager
def served(app: App, data: Path) -> Iterator[Site]:
    """A server of an app with a new database; stopped at the end."""
    data.mkdir()
    environ = environment(data)
    for arguments in app.prepare:
        code, output = command(app, arguments, environ)
        assert code == 0, output
    server = subprocess.Popen(
        [sys.executable, *app.serve],
        cwd=app.folder,
        env=environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert server.stdout
    said: list[str] = []
    reader = threading.Thread(target=said.extend, args=[server.stdout])
    try:
        port = _port(server)
        reader.start()  # so that the server never waits for somebody to read what it says
        yield Site(app, port, data)
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        if reader.ident:
            reader.join()
        server.stdout.close()
        print("".join(said), end="")  # pytest shows it where a test fails


def _port(server: subprocess.Popen[str]) -> int:
    """Where a server says that it listens."""
    assert server.stdout
    timer = threading.Timer(PATIENCE, server.kill)
    timer.start()
    said = []
    try:
        for line in server.stdout:
            said.append(line)
            if found := re.search(r"Serving on http://127\.0\.0\.1:(\d+)", line):
                return int(found[1])
    finally:
        timer.cancel()
    raise AssertionError("the server did not start:\n" + "".join(said))
