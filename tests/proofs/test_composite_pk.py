"""Composite primary keys: the claims of the row `composite-pk`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("composite-pk/django_app.py")
    assert shown["Primary key of the seat found by it"] == "('A', 2)"
    assert shown["A second seat with the same key"] == "IntegrityError"
    assert shown["A ForeignKey to it, checked"] == "fields.E347"
    assert shown["Registering it in the admin"] == "ImproperlyConfigured"
    cells.hold("composite-pk", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("composite-pk/flask_app.py")
    assert shown["Seat found by its key"] == "A 2"
    assert shown["Seat of a ticket, by a foreign key of two columns"] == "A 2"
    assert shown["A second seat with the same key"] == "IntegrityError"
    cells.hold("composite-pk", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("composite-pk/fastapi_app.py")
    assert shown["Seat found by its key"] == "A 2"
    assert shown["Seat of a ticket, by a foreign key of two columns"] == "A 2"
    assert shown["A second seat with the same key"] == "IntegrityError"
    cells.hold("composite-pk", "fastapi", support="official-extension", package="sqlmodel")
