"""Several databases and replicas: the claims of the row `several-databases`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("several-databases/django_app.py")
    assert shown["Without a router, reads go to"] == "default"
    assert shown["With the router, reads go to"] == "replica"
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where it was written"] == "1"
    assert shown["A book for an author of another database"] == "ValueError"
    cells.hold("several-databases", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("several-databases/flask_app.py")
    assert shown["Authors are in"] == "default.sqlite3"
    assert shown["Visits, bound to an engine of their own, are in"] == "visits.sqlite3"
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where they were written"] == "2"
    cells.hold("several-databases", "flask", support="third-party", package="flask-sqlalchemy-lite")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("several-databases/fastapi_app.py")
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where it was written"] == "1"
    assert shown["A write with the session of the replica"] == "200"
    assert shown["What the replica then has"] == "1"
    cells.hold("several-databases", "fastapi", support="official-extension", package="sqlmodel")
