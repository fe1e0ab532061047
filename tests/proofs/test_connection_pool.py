"""Connection reuse and pooling: the claims of the row `connection-pool`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("connection-pool/django_app.py")
    assert shown["Connections opened for 3 requests"] == "3"
    assert shown["With CONN_MAX_AGE = 60"] == "1"
    assert shown["PostgreSQL, with a pool"] == "2 to 4 connections"
    assert shown["PostgreSQL, with a pool and CONN_MAX_AGE"] == "ImproperlyConfigured"
    assert shown["SQLite, with a pool"] == "TypeError"
    cells.hold(
        "connection-pool", "django", support="built-in", default="disabled", package="psycopg"
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("connection-pool/flask_app.py")
    assert shown["Connections opened for them"] == "1"
    assert shown["After the connection broke"] == "500"
    assert shown["After the connection broke, with pool_pre_ping"] == "200"
    assert shown["Connections at once, then TimeoutError"] == "15"
    cells.hold(
        "connection-pool", "flask", support="third-party", default="enabled", package="sqlalchemy"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("connection-pool/fastapi_app.py")
    assert shown["Connections opened for 3 requests, one after another"] == "1"
    assert shown["Answers to 20 slow requests at once"] == "15 x 200, 5 x 500"
    assert shown["With pool_size=40"] == "20 x 200"
    cells.hold(
        "connection-pool",
        "fastapi",
        support="official-extension",
        default="enabled",
        package="sqlmodel",
    )
