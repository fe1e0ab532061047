"""Class-based views: the claims of the row `class-views`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("class-views/django_app.py")
    assert shown["Status after POST /new/"] == "302"
    assert shown["List after creating"] == "Milk"
    assert shown["Detail after updating"] == "Bread"
    assert shown["Question before deleting"] == "Delete Bread?"
    assert shown["Notes after deleting"] == "0"
    cells.hold("class-views", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("class-views/flask_app.py")
    assert shown["GET /hello/Ann, View"] == "Hello, Ann!"
    assert shown["GET /notes, MethodView"] == "All notes"
    assert shown["POST /notes, MethodView"] == "Saved Milk"
    assert shown["DELETE /notes, MethodView"] == "405"
    assert shown["Classes for views in Flask"] == "MethodView, View"
    cells.hold("class-views", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("class-views/fastapi_app.py")
    assert shown["GET /hello/Ann, a function"] == "Hello, Ann!"
    assert shown["GET /notes, Starlette's HTTPEndpoint"] == "All notes"
    assert shown["POST /notes, HTTPEndpoint"] == "Saved Milk"
    assert shown["DELETE /notes, HTTPEndpoint"] == "405"
    assert shown["Paths in the schema"] == "/hello/{name}"
    assert shown["Classes for views in FastAPI"] == "none"
    cells.hold("class-views", "fastapi", support="built-in")
