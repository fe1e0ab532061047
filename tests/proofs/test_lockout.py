"""Stopping password guessing: the claims of the row `lockout`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("lockout/django_app.py")
    assert shown["Wrong passwords at Django's login"] == "200, 200, 200, 200"
    assert shown["Wrong passwords, with django-axes"] == "200, 200, 429, 429"
    assert shown["The right one, with django-axes"] == "429"
    assert shown["Somebody else at the same address"] == "429"
    assert shown["The right one, from another address"] == "302"
    assert shown["After a reset by hand"] == "302"
    cells.hold("lockout", "django", support="third-party", default="enabled", package="django-axes")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("lockout/flask_app.py")
    assert shown["Wrong passwords, Flask alone"] == "403, 403, 403, 403"
    assert shown["Wrong passwords, with a limit of three"] == "403, 403, 403, 429"
    assert shown["The right one, after that"] == "429"
    assert shown["Somebody else at the same address"] == "200"
    assert shown["The right one, from another address"] == "429"
    cells.hold(
        "lockout", "flask", support="third-party", default="disabled", package="flask-limiter"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("lockout/fastapi_app.py")
    assert shown["Wrong passwords, FastAPI alone"] == "403, 403, 403, 403"
    assert shown["Wrong passwords, with a limit of three"] == "403, 403, 403, 429"
    assert shown["The right one, after that"] == "429"
    assert shown["Somebody else at the same address"] == "429"
    assert shown["The right one, from another address"] == "200"
    assert shown["Right passwords, with a limit of three"] == "200, 200, 200, 429"
    cells.hold("lockout", "fastapi", support="third-party", default="disabled", package="slowapi")
