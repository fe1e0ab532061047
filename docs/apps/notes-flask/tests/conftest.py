"""Fixtures: an application with a database of its own, and people who visit it."""

import pytest
from argon2 import PasswordHasher
from flask.testing import FlaskClient

from notes import create_app, passwords
from notes.models import User, alembic, db

PASSWORD = "a sound pass phrase"


class Visitor(FlaskClient):
    def log_in(self, username, target=""):
        fields = {"username": username, "password": PASSWORD}
        return self.post(f"/login?next={target}", data=fields)


@pytest.fixture
def app(tmp_path, monkeypatch):
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "hasher", quick)
    environ = {"NOTES_SECRET_KEY": "for tests", "NOTES_HTTPS": "0", "NOTES_DATA": str(tmp_path)}
    app = create_app(environ)
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    app.test_client_class = Visitor
    with app.app_context():
        alembic.upgrade()
        for name in ("ann", "bob", "staff"):
            hashed = quick.hash(PASSWORD)
            db.session.add(User(username=name, password_hash=hashed, is_staff=name == "staff"))
        db.session.commit()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def visitor(app):
    return app.test_client()


@pytest.fixture
def ann(app):
    client = app.test_client()
    client.log_in("ann")
    return client
