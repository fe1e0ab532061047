"""Migrations and tests of their own; the same on both apps."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from serving import Site, command, environment


def test_no_model_has_changed_without_a_migration(site: Site) -> None:
    """Asked of the database of the running server, which migrations alone have made."""
    code, output = command(site.app, site.app.pending, environment(site.data))
    assert code == 0, output


def test_migrations_can_be_taken_back(site: Site, tmp_path: Path) -> None:
    environ = environment(tmp_path)
    for arguments in (site.app.prepare[0], site.app.downgrade):
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
    code, output = command(site.app, site.app.pending, environ)
    assert code != 0
    assert "NOTES_SECRET_KEY" in output


def test_its_own_tests_pass(site: Site, tmp_path: Path) -> None:
    code, output = command(site.app, site.app.test, environment(tmp_path))
    assert code == 0, output
