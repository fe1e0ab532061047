"""Rules for passwords: the claims of the row `password-rules`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("password-rules/django_app.py")
    assert shown["q7Vz!"] == "password_too_short"
    assert shown["password1"] == "password_too_common"
    assert shown["73450912"] == "password_entirely_numeric"
    assert shown["annabel5"] == "password_too_similar"
    assert shown["violet kettle"] == "accepted"
    assert shown["create_user() with the password 1"] == "True"
    assert shown["Without the setting, 1"] == "accepted"
    cells.hold("password-rules", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("password-rules/flask_app.py")
    assert shown["q7Vz!"] == "Password must be at least 8 characters"
    assert shown["password1"] == "accepted"
    assert shown["73450912"] == "accepted"
    assert shown["password1, with zxcvbn"] == "This is a very common password."
    assert shown["violet kettle, with zxcvbn"] == "accepted"
    cells.hold(
        "password-rules",
        "flask",
        support="third-party",
        default="enabled",
        package="flask-security",
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("password-rules/fastapi_app.py")
    assert shown["An empty password"] == "accepted"
    assert shown["password1"] == "accepted"
    assert shown["password1, with a check of your own"] == "This password is easy to guess."
    assert shown["violet kettle, with a check of your own"] == "accepted"
    cells.hold(
        "password-rules",
        "fastapi",
        support="third-party",
        default="disabled",
        package="fastapi-users",
    )
