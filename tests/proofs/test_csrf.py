"""CSRF protection: the claims of the row `csrf`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("csrf/django_app.py")
    assert shown["POST without a token"] == "403"
    assert shown["POST with the token"] == "200"
    assert shown["POST with the token, without its cookie"] == "403"
    cells.hold("csrf", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("csrf/flask_app.py")
    assert shown["POST to Flask alone"] == "200"
    assert shown["POST without a token, with Flask-WTF"] == "400"
    assert shown["POST with the token, with Flask-WTF"] == "200"
    cells.hold("csrf", "flask", support="third-party", default="enabled", package="flask-wtf")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("csrf/fastapi_app.py")
    assert shown["POST of a form to FastAPI alone"] == "200"
    assert shown["POST of JSON, as a form of another site can send it"] == "422"
    assert shown["POST without a token, with csrf_protect"] == "403"
    assert shown["POST with the token, with csrf_protect"] == "200"
    assert shown["POST with the token, without its cookie"] == "403"
    assert shown["POST without a token, where the decorator was forgotten"] == "200"
    support = {"support": "third-party", "package": "starlette-wtf"}
    cells.hold("csrf", "fastapi", default="disabled", **support)
