"""Protective headers: the claims of the rows `clickjacking` and `nosniff-referrer`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("security-headers/django_app.py")
    assert shown["X-Frame-Options"] == "DENY"
    assert shown["X-Frame-Options, with a decorator"] == "SAMEORIGIN"
    cells.hold("clickjacking", "django", support="built-in", default="enabled")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert shown["Referrer-Policy"] == "same-origin"
    assert shown["Cross-Origin-Opener-Policy"] == "same-origin"
    cells.hold("nosniff-referrer", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("security-headers/flask_app.py")
    assert shown["Headers of Flask alone"] == "Content-Length, Content-Type"
    assert shown["X-Frame-Options, set by hand"] == "DENY"
    assert shown["X-Frame-Options, with Talisman"] == "SAMEORIGIN"
    extension = {"support": "third-party", "default": "enabled", "package": "flask-talisman"}
    cells.hold("clickjacking", "flask", **extension)
    assert shown["X-Content-Type-Options, with Talisman"] == "nosniff"
    assert shown["Referrer-Policy, with Talisman"] == "strict-origin-when-cross-origin"
    assert shown["Cross-Origin-Opener-Policy, with Talisman"] == "not sent"
    cells.hold("nosniff-referrer", "flask", **extension)


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("security-headers/fastapi_app.py")
    assert shown["Headers of FastAPI alone"] == "content-length, content-type"
    assert shown["X-Frame-Options, set by hand"] == "DENY"
    assert shown["X-Frame-Options, with Secure"] == "SAMEORIGIN"
    package = {"support": "third-party", "default": "enabled", "package": "secure"}
    cells.hold("clickjacking", "fastapi", **package)
    assert shown["X-Content-Type-Options, with Secure"] == "nosniff"
    assert shown["Referrer-Policy, with Secure"] == "strict-origin-when-cross-origin"
    assert shown["Cross-Origin-Opener-Policy, with Secure"] == "same-origin"
    cells.hold("nosniff-referrer", "fastapi", **package)
