"""Rate limiting: the claims of the row `rate-limit`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("rate-limit/django_app.py")
    assert shown["Guesses at Django's login"] == "200, 200, 200, 200, 200"
    assert shown["A view of REST framework"] == "200, 200, 200, 200, 200"
    assert shown["The same view, with a throttle"] == "200, 200, 200, 429, 429"
    assert shown["Django's login, after that"] == "200"
    cells.hold(
        "rate-limit",
        "django",
        support="third-party",
        default="disabled",
        package="djangorestframework",
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("rate-limit/flask_app.py")
    assert shown["Flask alone"] == "200, 200, 200, 200, 200"
    assert shown["With Flask-Limiter, no limit named"] == "200, 200, 200, 200, 200"
    assert shown["With a limit of three"] == "403, 403, 403, 429, 429"
    assert shown["At a second copy of the app"] == "403"
    cells.hold(
        "rate-limit", "flask", support="third-party", default="disabled", package="flask-limiter"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("rate-limit/fastapi_app.py")
    assert shown["FastAPI alone"] == "200, 200, 200, 200, 200"
    assert shown["With SlowApi, no limit named"] == "200, 200, 200, 200, 200"
    assert shown["With a limit of three"] == "403, 403, 403, 429, 429"
    assert shown["At a second copy of the app"] == "403"
    cells.hold(
        "rate-limit", "fastapi", support="third-party", default="disabled", package="slowapi"
    )
