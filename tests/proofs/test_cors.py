"""CORS: the claims of the row `cors`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("cors/django_app.py")
    assert shown["Allowed by a new project"] == "nobody"
    assert shown["Allowed, with django-cors-headers"] == "nobody"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    cells.hold(
        "cors", "django", support="third-party", default="disabled", package="django-cors-headers"
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("cors/flask_app.py")
    assert shown["Allowed by Flask alone"] == "nobody"
    assert shown["Allowed, with Flask-CORS"] == "https://evil.example"
    assert shown["Cookies allowed, with Flask-CORS"] == "False"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    cells.hold("cors", "flask", support="third-party", default="enabled", package="flask-cors")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("cors/fastapi_app.py")
    assert shown["Allowed by FastAPI alone"] == "nobody"
    assert shown["Allowed, with the middleware, no origin named"] == "nobody"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    assert shown['Allowed, for "*"'] == "*"
    assert shown['Allowed, for "*" with cookies'] == "https://evil.example"
    cells.hold("cors", "fastapi", support="built-in", default="disabled")
