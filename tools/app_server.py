"""The notes apps of docs/apps, prepared and started as a reader would."""

from __future__ import annotations

import secrets
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tools import host_info

ROOT = Path(__file__).parent.parent
#: Seconds within which a command must have ended, and a server must listen.
PATIENCE = 120
#: The name that the servers answer to, and the account that may use the admin.
HOST = "notes.example"
STAFF = "staff"
EMAIL = f"{STAFF}@{HOST}"
PASSWORD = "a sound pass phrase"  # noqa: S105 - of servers that run for a test
_WAITRESS = (
    "-m",
    "waitress",
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
    """Return production settings, with a folder for the data."""
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
    python: Path | str, folder: Path, arguments: Command, environ: Mapping[str, str]
) -> tuple[int, str]:
    """Run Python in a folder; return its exit code and all that it printed."""
    done = subprocess.run(
        [python, *arguments],
        cwd=folder,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
    )
    return done.returncode, done.stdout


def prepare(python: Path | str, app: App, environ: Mapping[str, str]) -> None:
    """Make the database and the staff account. Raises RuntimeError with the output."""
    for arguments in app.prepare:
        code, output = command(python, app.folder, arguments, environ)
        if code:
            raise RuntimeError(output)


@contextmanager
def started(python: Path | str, app: App, environ: Mapping[str, str]) -> Iterator[int]:
    """Start a server of a prepared app; yield its port, then stop it and print what it said.

    Raises RuntimeError where it does not start.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    module, options = app.serve[:2], app.serve[2:]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        server = subprocess.Popen(
            [python, *module, f"--listen=127.0.0.1:{port}", *options],
            cwd=app.folder,
            env=environ,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(server, port)
            yield port
        finally:
            server.kill()
            server.wait()
            log.seek(0)
            print(log.read(), end="")


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    """Wait until a server listens."""
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.002)
    raise RuntimeError("the server did not start")
