"""Full-text search: the claims of the row `full-text-search`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("full-text-search/django_app.py")
    assert shown["SQLite, icontains finds “Mouse”"] == "True"
    assert shown["SQLite, icontains finds “run home”"] == "False"
    assert shown["SQLite, icontains finds “CAFÉ”"] == "False"
    assert shown["SQLite, search"] == "OperationalError"
    assert "@@ (websearch_to_tsquery(" in shown["PostgreSQL, the SQL of search"]
    cells.hold(
        "full-text-search", "django", support="built-in", default="disabled", package="psycopg"
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("full-text-search/flask_app.py")
    assert shown["SQLite, match() finds “Mouse”"] == "True"
    assert shown["SQLite, match() finds “run home”"] == "True"
    assert shown["SQLite, match() finds “CAFÉ”"] == "True"
    assert shown["SQLite, match() of an unmatched quote"] == "500"
    assert "book.text @@ plainto_tsquery(" in shown["PostgreSQL, the SQL of match()"]
    cells.hold("full-text-search", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("full-text-search/fastapi_app.py")
    assert shown["SQLite, match() finds “Mouse”"] == "True"
    assert shown["SQLite, match() finds “run home”"] == "True"
    assert shown["SQLite, match() finds “CAFÉ”"] == "True"
    assert shown["SQLite, match() of an unmatched quote"] == "500"
    assert "book.text @@ plainto_tsquery(" in shown["PostgreSQL, the SQL of match()"]
    cells.hold("full-text-search", "fastapi", support="official-extension", package="sqlmodel")
