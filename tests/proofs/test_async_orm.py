"""Async database access: the claims of the row `async-orm`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("async-orm/django_app.py")
    assert shown["acreate() and aget()"] == "Buy milk"
    assert shown["acreate() ran in the event loop's thread"] == "False"
    assert shown["async for"] == "Buy milk"
    assert shown["get()"] == "SynchronousOnlyOperation"
    assert shown["transaction.atomic()"] == "SynchronousOnlyOperation"
    cells.hold("async-orm", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("async-orm/flask_app.py")
    assert shown["POST of two notes"] == "201"
    assert shown["Notes"] == "Buy milk, Call Ann"
    assert shown["POST of a note and one that fails"] == "500"
    assert shown["Notes after it"] == "Buy milk, Call Ann"
    cells.hold("async-orm", "flask", support="third-party", package="flask-sqlalchemy-lite")
    cells.hold("async-orm", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("async-orm/fastapi_app.py")
    assert shown["POST of two notes"] == "201"
    assert shown["Notes"] == "Buy milk, Call Ann"
    assert shown["POST of a note and one that fails"] == "500"
    assert shown["Notes after it"] == "Buy milk, Call Ann"
    for package in ("sqlmodel", "sqlalchemy"):
        cells.hold("async-orm", "fastapi", support="official-extension", package=package)
