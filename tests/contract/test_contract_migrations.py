"""Migrations and tests of their own; the same on every app."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from serving import Site, command, environment

from tools.app_server import FLASK

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


def test_no_model_has_changed_without_a_migration(site: Site) -> None:
    """Asked of the database of the running server, which migrations alone have made."""
    code, output = command(site.app, PENDING[site.app.framework], environment(site.data))
    assert code == 0, output


def test_migrations_can_be_taken_back(site: Site, tmp_path: Path) -> None:
    environ = environment(tmp_path)
    for arguments in (site.app.prepare[0], EMPTY[site.app.framework]):
        code, output = command(site.app, arguments, environ)
        assert code == 0, output
    with sqlite3.connect(tmp_path / "notes.sqlite3") as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    database.close()
    assert tables
    assert not {"note", "notes_note", "user", "accounts_user"} & tables


def test_without_a_secret_key_nothing_starts(site: Site, tmp_path: Path) -> None:
    environ = environment(tmp_path)
    del environ["NOTES_SECRET_KEY"]
    code, output = command(site.app, PENDING[site.app.framework], environ)
    assert code != 0
    assert "NOTES_SECRET_KEY" in output


def test_its_own_tests_pass(site: Site, tmp_path: Path) -> None:
    code, output = command(site.app, TEST[site.app.framework], environment(tmp_path))
    assert code == 0, output
