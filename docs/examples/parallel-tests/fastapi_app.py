# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pytest", "pytest-xdist", "httpx2"]
# ///
"""pytest-xdist runs FastAPI's tests side by side; a database for each process is your fixture."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient


def create_app(database):
    app = FastAPI()

    def execute(sql):
        with closing(sqlite3.connect(database, timeout=20)) as connection, connection:
            return connection.execute(sql).fetchone()

    execute("CREATE TABLE IF NOT EXISTS note (text)")

    @app.post("/notes")
    def add_note():
        execute("INSERT INTO note VALUES ('Buy milk')")

    @app.get("/notes")
    def count_notes():
        return {"notes": execute("SELECT count(*) FROM note")[0]}

    return app


@pytest.fixture
def client_of_one_database():
    return TestClient(create_app("test.sqlite3"))


@pytest.fixture
def client(worker_id):
    return TestClient(create_app(f"test-{worker_id}.sqlite3"))


def add_and_count(client, me, other):
    """Add a note, wait until the other test has added one, too, and count."""
    client.post("/notes")
    Path(me).touch()
    deadline = time.monotonic() + 20
    while not Path(other).exists():
        assert time.monotonic() < deadline, "The tests did not run side by side."
        time.sleep(0.02)
    return client.get("/notes").json()["notes"]


class TestFirst:
    def test_one_database(self, client_of_one_database):
        assert add_and_count(client_of_one_database, "one-a", "one-b") == 1

    def test_own_database(self, client):
        assert add_and_count(client, "own-a", "own-b") == 1


class TestSecond:
    def test_one_database(self, client_of_one_database):
        assert add_and_count(client_of_one_database, "one-b", "one-a") == 1

    def test_own_database(self, client):
        assert add_and_count(client, "own-b", "own-a") == 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        options = ["-n", "2", "--dist", "loadscope", "-p", "xdist", "-rA"]
        place = ["-c", os.devnull, "--rootdir", folder]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *place, __file__],
            cwd=folder,
            env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
            capture_output=True,
            text=True,
        )

    def outcomes(test):
        summary = done.stdout.rpartition("short test summary info")[2].splitlines()
        return ", ".join(line.split()[0].lower() for line in summary if test in line)

    print("Side by side, in one database:", outcomes("::test_one_database"))
    print("Side by side, a database for each process:", outcomes("::test_own_database"))
