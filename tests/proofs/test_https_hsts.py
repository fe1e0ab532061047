"""HTTPS redirect and HSTS: the claims of the row `https-hsts`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("https-hsts/django_app.py")
    assert shown["HTTP, in a new project"] == "200"
    assert shown["HSTS, in a new project"] == "none"
    assert shown["HTTP, with the settings"] == "301"
    assert shown["Sent to"] == "https://testserver/notes/"
    assert shown["HSTS, with the settings"] == "max-age=3600"
    assert shown["HTTP, with the settings, visitor claims HTTPS in a header"] == "301"
    cells.hold("https-hsts", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("https-hsts/flask_app.py")
    assert shown["HTTP, Flask alone"] == "200"
    assert shown["HSTS, Flask alone"] == "none"
    assert shown["HTTP, with Talisman"] == "302"
    assert shown["Sent to"] == "https://localhost/notes"
    assert shown["HSTS, with Talisman"] == "max-age=31556926; includeSubDomains"
    assert shown["HTTP, with Talisman, visitor claims HTTPS in a header"] == "200"
    assert shown["HTTP, with Talisman in debug mode"] == "200"
    cells.hold(
        "https-hsts", "flask", support="third-party", default="enabled", package="flask-talisman"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("https-hsts/fastapi_app.py")
    assert shown["HTTP, FastAPI alone"] == "200"
    assert shown["HSTS, FastAPI alone"] == "none"
    assert shown["HTTP, with HTTPSRedirectMiddleware"] == "307"
    assert shown["Sent to"] == "https://testserver/notes"
    assert shown["HSTS, with HTTPSRedirectMiddleware"] == "none"
    assert shown["HTTP, with it, visitor claims HTTPS in a header"] == "307"
    assert shown["HTTP, with Secure"] == "200"
    assert shown["HSTS, with Secure"] == "max-age=31536000; includeSubDomains"
    cells.hold("https-hsts", "fastapi", support="built-in", default="disabled", package="secure")
