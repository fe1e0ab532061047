"""Dispatch by HTTP method: the claims of the row `method-dispatch`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("method-dispatch/django_app.py")
    assert shown["POST to /plain/"] == "200"
    assert shown["DELETE to /plain/"] == "200"
    assert shown["POST to /decorated/"] == "200"
    assert shown["DELETE to /decorated/"] == "405"
    assert shown["POST to /class/"] == "405"
    assert shown["DELETE to /class/"] == "405"
    assert shown["Methods that /decorated/ allows"] == "GET, POST"
    cells.hold("method-dispatch", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("method-dispatch/flask_app.py")
    assert shown["GET /notes"] == "200"
    assert shown["POST /notes"] == "405"
    assert shown["HEAD /notes"] == "200"
    assert shown["OPTIONS /notes"] == "200 GET, HEAD, OPTIONS"
    assert shown["POST /notes/new"] == "200"
    assert shown["GET /notes/new"] == "405"
    cells.hold("method-dispatch", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("method-dispatch/fastapi_app.py")
    assert shown["GET /notes"] == "200"
    assert shown["POST /notes"] == "405"
    assert shown["Methods that /notes allows"] == "GET"
    assert shown["HEAD /notes"] == "405"
    assert shown["OPTIONS /notes"] == "405"
    assert shown["POST /notes/new"] == "200"
    assert shown["GET /notes/new"] == "405"
    assert shown["HEAD /drafts, where the route names it"] == "200"
    cells.hold("method-dispatch", "fastapi", support="built-in")
