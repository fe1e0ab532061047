"""Second factor and passkeys: the claims of the row `second-factor`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("second-factor/django_app.py")
    assert shown["Login with a password leads to"] == "/admin/"
    assert shown["Once a phone is known, it leads to"] == "/accounts/2fa/authenticate/"
    assert shown["The admin before the code"] == "302"
    assert shown["The admin after the code"] == "200"
    assert shown["The admin after its own login"] == "200"
    assert shown["With secure_admin_login(), it leads to"] == "/accounts/login/"
    cells.hold(
        "second-factor",
        "django",
        support="third-party",
        default="disabled",
        package="django-allauth",
    )


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("second-factor/flask_app.py")
    assert shown["Two-factor page, before it is turned on"] == "404"
    assert shown["Once a phone is known, a code is asked for"] == "True"
    assert shown["Notes before the code"] == "401"
    assert shown["A wrong code"] == "400"
    assert shown["Notes after the code"] == "200"
    assert shown["A view with basic auth, password alone"] == "200"
    cells.hold(
        "second-factor",
        "flask",
        support="third-party",
        default="disabled",
        package="flask-security",
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("second-factor/fastapi_app.py")
    assert shown["Notes before the code"] == "401"
    assert shown["A wrong code"] == "403"
    assert shown["Notes after the code"] == "200"
    assert shown["PyOTP accepts the same code again"] == "True"
    assert shown["The login, which keeps its counter, does"] == "False"
    cells.hold("second-factor", "fastapi", support="third-party", package="pyotp")
