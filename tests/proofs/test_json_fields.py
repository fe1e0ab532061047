"""JSON columns: the claims of the row `json-fields`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("json-fields/django_app.py")
    assert shown["At least 2 litres"] == "teapot"
    assert shown["First tag is tea"] == "teapot"
    assert shown["lid=None"] == "cup"
    assert shown["lid is null"] == "teapot, spoon"
    assert shown["contains, in SQLite"] == "NotSupportedError"
    assert shown["Saved, after a change inside the value"] == "tea, gift"
    cells.hold("json-fields", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("json-fields/flask_app.py")
    assert shown["At least 2 litres"] == "teapot"
    assert shown["First tag is tea"] == "teapot"
    assert shown["Saved, after a key was added"] == "False"
    assert shown["Saved, with MutableDict"] == "True"
    assert shown["Saved, with MutableDict, a level deeper"] == "False"
    cells.hold("json-fields", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("json-fields/fastapi_app.py")
    assert shown["At least 2 litres"] == "teapot"
    assert shown["A size that is no number, to the endpoint"] == "422"
    assert shown["A size that is no number, to the table"] == "small"
    assert shown["Saved, after a key was added"] == "False"
    assert shown["Saved, with MutableDict"] == "True"
    cells.hold("json-fields", "fastapi", support="official-extension", package="sqlmodel")
