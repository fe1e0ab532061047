"""The notes apps of docs/apps, prepared and started as a reader would."""

import secrets
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from tools import footprint

ROOT = Path(__file__).parent.parent
#: Seconds within which a command must have ended, and a server must listen.
PATIENCE = 120
#: The name that the servers answer to, and the account that may use the admin.
HOST = "notes.example"
STAFF = "staff"
EMAIL = f"{STAFF}@{HOST}"
PASSWORD = "a sound pass phrase"  # noqa: S105 - of servers that run for a test
_WAITRESS = (
    *("-m", "waitress", "--listen=127.0.0.1:{port}", "--max-request-body-size=2000000"),
    *("--trusted-proxy=127.0.0.1", "--trusted-proxy-headers=x-forwarded-proto"),
)
FLASK = ("-m", "flask", "--app", "notes")
Command = tuple[str, ...]


class App(NamedTuple):
    """How one of the apps is used: arguments for an interpreter, in the app's folder.

    Those that serve leave a place for the port.
    """

    framework: str
    prepare: tuple[Command, ...]
    serve: Command

    @property
    def folder(self) -> Path:
        """Return the app's folder."""
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
    ),
    "flask": App(
        "flask",
        prepare=((*FLASK, "db", "upgrade"), (*FLASK, "create-staff", STAFF)),
        serve=(*_WAITRESS, "--call", "notes:create_app"),
    ),
    "fastapi": App(
        "fastapi",
        prepare=(("-m", "alembic", "upgrade", "head"), ("-m", "notes.commands", STAFF)),
        serve=("-m", "uvicorn", "--port={port}", "--factory", "notes:create_app"),
    ),
}


def environment(data: Path, **more: str) -> dict[str, str]:
    """Return production settings, with a folder for the data."""
    return footprint.environment(
        NOTES_SECRET_KEY=secrets.token_urlsafe(50),
        NOTES_HOSTS=HOST,
        NOTES_DATA=str(data),
        DJANGO_SUPERUSER_PASSWORD=PASSWORD,
        NOTES_STAFF_PASSWORD=PASSWORD,
        PYTHONDONTWRITEBYTECODE="1",
        **more,
    )


def command(
    python: Path | str, folder: Path, arguments: Command, environ: Mapping[str, str]
) -> tuple[int, str]:
    """Run Python in a folder; return its exit code and all that it printed."""
    call = [python, *arguments]
    done = subprocess.run(
        call, cwd=folder, env=environ, capture_output=True, text=True, timeout=PATIENCE
    )
    return done.returncode, done.stdout + done.stderr


def prepare(python: Path | str, app: App, environ: Mapping[str, str]) -> None:
    """Make the database and the staff account."""
    for arguments in app.prepare:
        code, output = command(python, app.folder, arguments, environ)
        assert code == 0, output


@contextmanager
def started(python: Path | str, app: App, environ: Mapping[str, str]) -> Iterator[int]:
    """Start a server of a prepared app; yield its port, and stop it at the end."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = [python, *(argument.format(port=port) for argument in app.serve)]
    server = subprocess.Popen(arguments, cwd=app.folder, env=environ)
    try:
        end = time.monotonic() + PATIENCE
        while server.poll() is None and time.monotonic() < end:
            with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.002)
        else:
            raise RuntimeError("the server did not start")
        yield port
    finally:
        server.kill()
        server.wait()
