"""Host header validation: the claims of the row `host-header`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("host-header/django_app.py")
    assert shown["ALLOWED_HOSTS of a new project"] == "[]"
    assert shown["localhost, DEBUG on"] == "200"
    assert shown["evil.example, DEBUG on"] == "400"
    assert shown["localhost, DEBUG off"] == "400"
    assert shown["notes.example, DEBUG off"] == "400"
    assert shown["notes.example, once listed"] == "200"
    assert shown["evil.example, not listed"] == "400"
    cells.hold("host-header", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("host-header/flask_app.py")
    assert shown["TRUSTED_HOSTS of a new app"] == "None"
    assert shown["evil.example"] == "200"
    assert shown["The link in the page"] == "http://evil.example/"
    assert shown["notes.example, once listed"] == "200"
    assert shown["evil.example, not listed"] == "400"
    cells.hold("host-header", "flask", support="built-in", default="disabled")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("host-header/fastapi_app.py")
    assert shown["evil.example"] == "200"
    assert shown["The link in the page"] == "http://evil.example/"
    assert shown["notes.example, once listed"] == "200"
    assert shown["evil.example, not listed"] == "400"
    assert shown["evil.example, middleware without a list"] == "200"
    cells.hold("host-header", "fastapi", support="built-in", default="disabled")
