"""Content Security Policy: the claims of the row `csp`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("csp/django_app.py")
    assert shown["Built in"] == ("yes" if cells.django >= (6, 0) else "no")
    assert shown["Policy of a new project"] == "none"
    if cells.django >= (6, 0):
        assert shown["With Django's middleware"] == "none"
        assert shown["With Django's middleware and SECURE_CSP"] == "default-src 'self'"
    else:
        assert shown["With Django's middleware"] == "no such middleware"
        assert shown["With Django's middleware and SECURE_CSP"] == "no such middleware"
    assert shown["With django-csp"] == "default-src 'self'"
    cells.hold(
        "csp", "django", support="built-in", default="disabled", since="6.0", package="django-csp"
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("csp/flask_app.py")
    assert shown["Policy of Flask alone"] == "none"
    assert shown["Set by hand"] == "default-src 'self'"
    assert shown["With Talisman"] == "default-src 'self'; object-src 'none'"
    cells.hold("csp", "flask", support="third-party", default="enabled", package="flask-talisman")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("csp/fastapi_app.py")
    assert shown["Policy of FastAPI alone"] == "none"
    assert shown["Set by hand"] == "default-src 'self'"
    assert shown["With Secure"].startswith("default-src 'self'; base-uri 'self'; ")
    assert "script-src 'self'; " in shown["With Secure"]
    assert shown["/docs loads scripts from a CDN, which both block"] == "True"
    cells.hold("csp", "fastapi", support="third-party", default="enabled", package="secure")
