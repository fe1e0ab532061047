"""API tokens and JWT: the claims of the row `api-tokens`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("api-tokens/django_app.py")
    assert shown["Without a token"] == "401"
    assert shown["A token of the table"] == "200"
    assert shown["Kept in the table as it is sent"] == "True"
    assert shown["The same, deleted"] == "401"
    cells.hold("api-tokens", "django", support="third-party", package="djangorestframework")
    assert shown["A JWT"] == "200"
    assert shown["A JWT, its signature cut"] == "401"
    assert shown["Minutes until it ends"] == "5"
    assert shown["The same JWT after a new password"] == "200"
    assert shown["The same JWT, the account closed"] == "401"
    package = "djangorestframework-simplejwt"
    cells.hold("api-tokens", "django", support="third-party", package=package)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("api-tokens/flask_app.py")
    assert shown["Minutes until a token ends"] == "15"
    assert shown["Without a token"] == "401"
    assert shown["A JWT"] == "200"
    assert shown["A JWT, its signature cut"] == "422"
    assert shown["A JWT that has ended"] == "401"
    assert shown["A view without jwt_required()"] == "200"
    assert shown["A JWT that was taken back, nobody looks"] == "200"
    assert shown["The same, with a blocklist"] == "401"
    cells.hold("api-tokens", "flask", support="third-party", package="flask-jwt-extended")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("api-tokens/fastapi_app.py")
    assert shown["Without a token"] == "401"
    assert shown["Made up, an endpoint that only names the scheme"] == "200"
    assert shown["Made up, with PyJWT"] == "401"
    assert shown["A JWT"] == "200"
    assert shown["A JWT, its signature cut"] == "401"
    assert shown["A JWT that has ended"] == "401"
    assert shown["A JWT without an end"] == "200"
    assert shown["A JWT that nobody signed"] == "401"
    cells.hold("api-tokens", "fastapi", support="third-party", package="pyjwt")
