def test_django(shown, cell):
    assert shown["Books by an author called Ursula"] == "A Wizard of Earthsea, The Dispossessed"
    assert shown["The user account is a model"] == "True"
    assert shown["Databases that Django speaks to"] == "mysql, oracle, postgresql, sqlite3"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Flask requires SQLAlchemy"] == "False"
    for name in ("Flask-SQLAlchemy-Lite", "Flask-SQLAlchemy"):
        books = shown[f"Books by an author called Ursula, with {name}"]
        assert books == "A Wizard of Earthsea, The Dispossessed"
    cell.holds(support="third-party", packages=["flask-sqlalchemy-lite", "flask-sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["FastAPI requires SQLAlchemy or SQLModel"] == "False"
    books = shown["Books by an author called Ursula, with SQLModel"]
    assert books == "A Wizard of Earthsea, The Dispossessed"
    assert shown["A title that is a number, in a table's model"] == "7"
    cell.holds(support="official-extension", packages=["sqlmodel"])
