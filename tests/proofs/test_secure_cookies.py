"""Cookies over HTTPS only, and other cookie flags: the claims of the row `secure-cookies`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("secure-cookies/django_app.py")
    assert shown["Session cookie of a new project"] == "HttpOnly, SameSite=Lax"
    assert shown["CSRF cookie of a new project"] == "SameSite=Lax"
    assert shown["Session cookie, with the setting"] == "HttpOnly, SameSite=Lax, Secure"
    assert shown["CSRF cookie, with the setting"] == "SameSite=Lax, Secure"
    cells.hold("secure-cookies", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("secure-cookies/flask_app.py")
    assert shown["Session cookie of a new app"] == "HttpOnly"
    assert shown["Session cookie, with two settings"] == "HttpOnly, SameSite=Lax, Secure"
    assert shown["Session cookie, with Talisman"] == "HttpOnly, SameSite=Lax, Secure"
    cells.hold(
        "secure-cookies", "flask", support="built-in", default="disabled", package="flask-talisman"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("secure-cookies/fastapi_app.py")
    assert shown["Session cookie, once there are sessions"] == "httponly, samesite=lax"
    assert shown["Session cookie, with https_only"] == "httponly, samesite=lax, secure"
    assert shown["A cookie from set_cookie()"] == "samesite=lax"
    cells.hold("secure-cookies", "fastapi", support="built-in", default="disabled")
