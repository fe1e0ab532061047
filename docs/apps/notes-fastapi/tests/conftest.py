"""Fixtures: an application with a database of its own, and people who visit it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlmodel import Session

from notes import create_app, passwords
from notes.models import User

ROOT = Path(__file__).parent.parent
ORIGIN = "http://localhost"
PASSWORD = "a sound pass phrase"


class Visitor(TestClient):
    """A browser that sends the token of its session, and follows no redirects."""

    def __init__(self, app: FastAPI) -> None:
        super().__init__(app, ORIGIN, headers={"Origin": ORIGIN}, follow_redirects=False)

    def send(self, *args, **options) -> Response:
        response = super().send(*args, **options)
        if token := re.search(r'name="csrf-token" content="(.+)"', response.text):
            self.headers["X-CSRFToken"] = token[1]
        return response

    def log_in(self, username: str, target: str = "") -> Response:
        self.get("/login")
        fields = {"username": username, "password": PASSWORD}
        response = self.post(f"/login?next={target}", data=fields)
        self.get("/notes/new")  # the session is new, and so is its token
        return response


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FastAPI]:
    quick = PasswordHash([Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1)])
    monkeypatch.setattr(passwords, "hasher", quick)
    monkeypatch.setenv("NOTES_SECRET_KEY", "a secret key that is for the tests")
    monkeypatch.setenv("NOTES_HOSTS", "localhost")
    monkeypatch.setenv("NOTES_HTTPS", "0")
    monkeypatch.setenv("NOTES_DATA", str(tmp_path))
    command.upgrade(Config(toml_file=ROOT / "pyproject.toml"), "head")
    app = create_app()
    with Session(app.state.engine) as db:
        for name in ("ann", "bob", "staff"):
            hashed = quick.hash(PASSWORD)
            db.add(User(username=name, password_hash=hashed, is_staff=name == "staff"))
        db.commit()
    yield app
    app.state.engine.dispose()


@pytest.fixture
def visitor(app: FastAPI) -> Visitor:
    return Visitor(app)


@pytest.fixture
def ann(app: FastAPI) -> Visitor:
    client = Visitor(app)
    client.log_in("ann")
    return client
