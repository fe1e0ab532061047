"""Object-relational mapper: the claims of the row `orm`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("orm/django_app.py")
    books = shown["Books by an author called Ursula"]
    assert books == "A Wizard of Earthsea, The Dispossessed"
    assert shown["Books left after deleting one"] == "1"
    assert shown["The user account is a model"] == "True"
    backends = shown["Databases that Django speaks to"]
    assert backends == "mysql, oracle, postgresql, sqlite3"
    cells.hold("orm", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("orm/flask_app.py")
    assert shown["Flask requires SQLAlchemy"] == "False"
    for name in ("Flask-SQLAlchemy-Lite", "Flask-SQLAlchemy"):
        books = shown[f"Books by an author called Ursula, with {name}"]
        assert books == "A Wizard of Earthsea, The Dispossessed"
        cells.hold("orm", "flask", support="third-party", package=name.lower())


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("orm/fastapi_app.py")
    assert shown["FastAPI requires SQLAlchemy or SQLModel"] == "False"
    books = shown["Books by an author called Ursula, with SQLModel"]
    assert books == "A Wizard of Earthsea, The Dispossessed"
    assert shown["Fields of a book in the answer"] == "author_id, id, title"
    assert shown["A title that is a number, in a table's model"] == "7"
    cells.hold("orm", "fastapi", support="official-extension", package="sqlmodel")
