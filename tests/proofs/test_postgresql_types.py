"""PostgreSQL's own types: the claims of the row `postgresql-types`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("postgresql-types/django_app.py")
    assert shown["PostgreSQL, the type of days"] == "daterange"
    assert shown["PostgreSQL, the type of guests"] == "varchar(50)[]"
    assert shown["SQLite, the same model"] == "OperationalError"
    cells.hold("postgresql-types", "django", support="built-in", package="psycopg")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("postgresql-types/flask_app.py")
    assert shown["PostgreSQL, the type of days"] == "DATERANGE"
    assert shown["PostgreSQL, the type of guests"] == "VARCHAR(50)[]"
    assert shown["SQLite, the same model"] == "CompileError"
    cells.hold("postgresql-types", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("postgresql-types/fastapi_app.py")
    assert shown["PostgreSQL, the type of days"] == "DATERANGE"
    assert shown["PostgreSQL, the type of guests"] == "VARCHAR(50)[]"
    assert shown["SQLite, the same model"] == "CompileError"
    assert shown["Days sent as JSON, made a range by your code"] == "[2026-05-01,2026-05-03)"
    cells.hold("postgresql-types", "fastapi", support="official-extension", package="sqlmodel")
