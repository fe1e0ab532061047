"""Ready login, logout and reset views: the claims of the row `login-views`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("login-views/django_app.py")
    assert shown["Login page of a new project"] == "404"
    views = shown["Views, once included"].split(", ")
    assert len(views) == 8
    assert {"login", "logout", "password_change", "password_reset"} < set(views)
    assert not any("sign" in view or "register" in view for view in views)
    assert shown["Template that you write"] == "registration/login.html"
    assert shown["Login page, with a template"] == "200"
    assert shown["Login"] == "302"
    assert shown["Logout by GET"] == "405"
    assert shown["Logout by POST"] == "200"
    assert shown["Mails after a password reset"] == "1"
    cells.hold("login-views", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("login-views/flask_app.py")
    assert shown["Login page of Flask alone"] == "404"
    assert shown["Login page of Flask-Security"] == "200"
    assert shown["It comes with a form"] == "True"
    assert shown["Logout"] == "302"
    assert shown["Sign-up page"] == "404"
    assert shown["Password reset page"] == "404"
    assert shown["Sign-up page, once turned on"] == "200"
    assert shown["Password reset page, once turned on"] == "200"
    cells.hold(
        "login-views", "flask", support="third-party", default="enabled", package="flask-security"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("login-views/fastapi_app.py")
    assert shown["POST /login, FastAPI alone"] == "404"
    assert shown["Login page of FastAPI Users"] == "405"
    paths = "/login, /logout, /sign-up/register, /password/forgot-password"
    assert shown["Endpoints, once included"] == f"{paths}, /password/reset-password"
    assert shown["Sign-up"] == "201"
    assert shown["Login with a wrong password"] == "400"
    assert shown["Login"] == "204"
    assert shown["Logout"] == "204"
    assert shown["Logged in by an old copy of the cookie"] == "True"
    assert shown["Password reset asks your code for a mail"] == "to ann@example.com"
    support = {"support": "third-party", "package": "fastapi-users"}
    cells.hold("login-views", "fastapi", default="disabled", **support)
