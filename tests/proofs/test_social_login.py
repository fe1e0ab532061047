"""Sign in with another site's account: the claims of the row `social-login`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("social-login/django_app.py")
    assert shown["A login page comes along"] == "200"
    assert shown["It offers the provider"] == "True"
    assert shown["Login leads to"] == "/accounts/dummy/authenticate/"
    assert shown["Back from the provider"] == "Hello, ann"
    assert shown["The account there is tied to a user here"] == "True"
    assert shown["More than 100 providers"] == "True"
    cells.hold("social-login", "django", support="third-party", package="django-allauth")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("social-login/flask_app.py")
    assert shown["Login leads to the provider"] == "True"
    assert shown["The provider leads back to"] == "http://localhost/welcome"
    assert shown["Back with a forged state"] == "403"
    assert shown["Back with the right one"] == "Hello, ann"
    assert shown["Users in the app's own table"] == "ann"
    assert shown["Ann, who has an account, with Flask-Security"] == "ann@example.com"
    assert shown["Somebody without one, with Flask-Security"] == "nobody"
    for package in ("authlib", "flask-security"):
        cells.hold("social-login", "flask", support="third-party", package=package)


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("social-login/fastapi_app.py")
    assert shown["Login leads to the provider"] == "True"
    assert shown["The provider leads back to"] == "http://testserver/welcome"
    assert shown["Back with a forged state"] == "403"
    assert shown["Back with the right one"] == "Hello, ann"
    assert shown["Users in the app's own table"] == "ann"
    cells.hold("social-login", "fastapi", support="third-party", package="authlib")
