"""Dependency injection: the claims of the row `dependency-injection`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("dependency-injection/django_app.py")
    assert shown["Without the middleware of Wireup"] == "500"
    assert shown["A view with two dependencies, with Wireup"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    cells.hold("dependency-injection", "django", support="third-party", package="wireup")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("dependency-injection/flask_app.py")
    assert shown["A view with two dependencies, with Wireup"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    assert shown["A view added after the setup, as in Flask alone"] == "500"
    cells.hold("dependency-injection", "flask", support="third-party", package="wireup")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("dependency-injection/fastapi_app.py")
    assert shown["An endpoint with two dependencies"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["A dependency of a background task"] == "background task with None"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    cells.hold("dependency-injection", "fastapi", support="built-in")
