"""Migrations and tests of their own; the same on every app."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from serving import Site, environment

from tools import app_server
from tools.app_server import FLASK, Command

#: By framework: what fails where a model has changed without a migration, what goes back to an
#: empty database, and what runs the app's own tests.
PENDING = {
    "django": ("manage.py", "makemigrations", "--check", "--dry-run"),
    "flask": (*FLASK, "db", "check"),
    "fastapi": ("-m", "alembic", "check"),
}
EMPTY = {
    "django": ("manage.py", "migrate", "accounts", "zero"),  # and what depends on them
    "flask": (*FLASK, "db", "downgrade", "base"),
    "fastapi": ("-m", "alembic", "downgrade", "base"),
}
PYTEST = ("-m", "pytest", "-p", "no:cacheprovider")
TEST = {"django": ("manage.py", "test"), "flask": PYTEST, "fastapi": PYTEST}


def run(site: Site, commands: dict[str, Command], environ: dict[str, str]) -> tuple[int, str]:
    """Run the command for a site's app; its exit code and all that it printed."""
    app = site.app
    return app_server.command(sys.executable, app.folder, commands[app.framework], environ)


def test_no_model_has_changed_without_a_migration(site: Site) -> None:
    """Asked of the database of the running server, which migrations alone have made."""
    code, output = run(site, PENDING, environment(site.data))
    assert code == 0, output


def test_migrations_can_be_taken_back(site: Site, tmp_path: Path) -> None:
    """In a copy of the database of the running server, with what visitors have written."""
    with closing(sqlite3.connect(tmp_path / "notes.sqlite3")) as database:
        with closing(sqlite3.connect(site.data / "notes.sqlite3")) as running:
            running.backup(database)
        code, output = run(site, EMPTY, environment(tmp_path))
        assert code == 0, output
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert tables
    assert not {"note", "notes_note", "user", "accounts_user"} & tables


def test_without_a_secret_key_nothing_starts(site: Site, tmp_path: Path) -> None:
    environ = environment(tmp_path)
    del environ["NOTES_SECRET_KEY"]
    code, output = run(site, PENDING, environ)
    assert code != 0
    assert "NOTES_SECRET_KEY" in output


def test_its_own_tests_pass(site: Site, tmp_path: Path) -> None:
    code, output = run(site, TEST, environment(tmp_path))
    assert code == 0, output
