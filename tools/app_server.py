"""The notes apps of docs/apps, prepared and started as a reader would."""

from __future__ import annotations

import re
import secrets
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools import host_info

ROOT = Path(__file__).parent.parent
#: Seconds within which a command must have ended, and a server must listen or have stopped.
PATIENCE = 120
#: The name that the servers answer to, and the account that may use the admin.
HOST = "notes.example"
STAFF = "staff"
EMAIL = f"{STAFF}@{HOST}"
PASSWORD = "a sound pass phrase"  # noqa: S105 - of servers that run for a test
_WAITRESS = (
    "-m",
    "waitress",
    "--listen=127.0.0.1:0",
    "--max-request-body-size=2000000",
    "--trusted-proxy=127.0.0.1",
    "--trusted-proxy-headers=x-forwarded-proto",
)
_FLASK = ("-m", "flask", "--app", "notes")
Command = tuple[str, ...]


class App(NamedTuple):
    """How one of the apps is used: arguments for an interpreter, in the app's folder."""

    framework: str
    prepare: tuple[Command, ...]
    serve: Command
    pending: Command  # fails where a model has changed without a migration
    downgrade: Command  # back to an empty database
    test: Command

    @property
    def folder(self) -> Path:
        return ROOT / "docs" / "apps" / f"notes-{self.framework}"


APPS = {
    "django": App(
        "django",
        prepare=(
            ("manage.py", "migrate"),
            ("manage.py", "collectstatic", "--noinput"),
            ("manage.py", "createsuperuser", "--noinput", "--username", STAFF, "--email", EMAIL),
        ),
        serve=(*_WAITRESS, "config.wsgi:application"),
        pending=("manage.py", "makemigrations", "--check", "--dry-run"),
        downgrade=("manage.py", "migrate", "accounts", "zero"),  # and what depends on them
        test=("manage.py", "test"),
    ),
    "flask": App(
        "flask",
        prepare=((*_FLASK, "db", "upgrade"), (*_FLASK, "create-staff", STAFF)),
        serve=(*_WAITRESS, "--call", "notes:create_app"),
        pending=(*_FLASK, "db", "check"),
        downgrade=(*_FLASK, "db", "downgrade", "base"),
        test=("-m", "pytest", "-p", "no:cacheprovider"),
    ),
}


def environment(data: Path, **more: str) -> dict[str, str]:
    """Production settings, with a folder for the data."""
    return {
        **host_info.environment(),
        "NOTES_SECRET_KEY": secrets.token_urlsafe(50),
        "NOTES_HOSTS": HOST,
        "NOTES_DATA": str(data),
        "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
        "NOTES_STAFF_PASSWORD": PASSWORD,
        "PYTHONDONTWRITEBYTECODE": "1",
        **more,
    }


def command(
    python: Path | str, app: App, arguments: Command, environ: Mapping[str, str]
) -> tuple[int, str]:
    """Run a command of an app; its exit code and all that it printed."""
    done = subprocess.run(
        [python, *arguments],
        cwd=app.folder,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
    )
    return done.returncode, done.stdout


def prepare(python: Path | str, app: App, environ: Mapping[str, str]) -> None:
    """Make the database and the staff account; RuntimeError with the output where that fails."""
    for arguments in app.prepare:
        code, output = command(python, app, arguments, environ)
        if code:
            raise RuntimeError(output)


@contextmanager
def started(python: Path | str, app: App, environ: Mapping[str, str]) -> Iterator[int]:
    """A server of a prepared app, stopped at the end; its port. Prints what the server said.

    Raises RuntimeError where it does not start.
    """
    said: list[str] = []
    server = subprocess.Popen(
        [python, *app.serve],
        cwd=app.folder,
        env={**environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert server.stdout
    reader = threading.Thread(target=said.extend, args=[server.stdout])
    try:
        port = _port(server)
        reader.start()  # so that the server never waits for somebody to read what it says
        yield port
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
        print("".join(said), end="")


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
    raise RuntimeError("the server did not start:\n" + "".join(said))
