"""Login required everywhere: the claims of the row `login-required-default`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("login-required-default/django_app.py")
    assert shown["Notes, in a new project"] == "200"
    assert shown["Notes, with the middleware"] == "302"
    assert shown["Sent to"] == "/accounts/login/?next=/notes/"
    assert shown["A view marked login_not_required"] == "200"
    assert shown["GET of a REST framework view"] == "200"
    assert shown["POST to a REST framework view"] == "200"
    assert shown["GET of a Ninja view"] == "302"
    cells.hold("login-required-default", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("login-required-default/flask_app.py")
    assert shown["A view with login_required"] == "401"
    assert shown["A view where it was forgotten"] == "200"
    assert shown["A view where it was forgotten, with before_request"] == "401"
    assert shown["A view that before_request lets through"] == "200"
    cells.hold(
        "login-required-default",
        "flask",
        support="third-party",
        default="disabled",
        package="flask-login",
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("login-required-default/fastapi_app.py")
    assert shown["An endpoint with the dependency"] == "401"
    assert shown["An endpoint where it was forgotten"] == "200"
    assert shown["The same, with the dependency on the router"] == "401"
    assert shown["An endpoint of another router"] == "200"
    assert shown["The same, with the dependency on the application"] == "401"
    assert shown["/docs, with the dependency on the application"] == "200"
    cells.hold("login-required-default", "fastapi", support="built-in", default="disabled")
