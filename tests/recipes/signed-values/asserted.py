"""Signed values: the claims of the row `signed-values`."""

from proving import Cells, Run


def held(shown: dict[str, str]) -> None:
    assert shown["The signed value"] == "alice@example.org"
    assert shown["The same, changed"] == "refused"
    assert shown["The same, with no time left"] == "too old"


def test_django(run: Run, cells: Cells) -> None:
    held(run("signed-values/django_app.py"))
    cells.hold("signed-values", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    held(run("signed-values/flask_app.py"))
    cells.hold("signed-values", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    held(run("signed-values/fastapi_app.py"))
    cells.hold("signed-values", "fastapi", support="third-party", package="itsdangerous")
