"""Sending mail: the claims of the row `email`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("email/django_app.py")
    if cells.django >= (6, 1):
        assert shown["A new project has MAILERS"] == "True"
        assert shown["Mail of a new project goes to"] == "the console"
        assert shown["Mail goes to, with a server in MAILERS"] == "a mail server"
    else:
        assert shown["A new project has MAILERS"] == "False"
        assert shown["EMAIL_HOST and EMAIL_PORT of a new project"] == "localhost 25"
        assert shown["Mail goes to, with the port of a server"] == "a mail server"
    cells.hold("email", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("email/flask_app.py")
    assert shown["Has a mail module, Flask alone"] == "False"
    assert shown["Server and port of Flask-Mail by default"] == "127.0.0.1 25"
    assert shown["Answer of a view that sends a mail"] == "Sent."
    assert shown["The server got it"] == "True"
    cells.hold("email", "flask", support="third-party", package="flask-mail")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("email/fastapi_app.py")
    assert shown["Has a mail module, FastAPI alone"] == "False"
    assert shown["Settings of FastAPI-Mail without a default"] == "7"
    assert shown["Answer of an endpoint that sends a mail"] == "Sent."
    assert shown["The server got it"] == "True"
    cells.hold("email", "fastapi", support="third-party", package="fastapi-mail")
