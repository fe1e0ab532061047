"""Serverless functions: the claims of the row `serverless`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("serverless/django_app.py")
    assert shown["GET /hello/ as an event"] == "200 Good day, Ann"
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    cells.hold("serverless", "django", support="third-party", package="apig-wsgi")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("serverless/flask_app.py")
    assert shown["GET /hello/ as an event"] == "200 Good day, Ann"
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    cells.hold("serverless", "flask", support="third-party", package="apig-wsgi")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("serverless/fastapi_app.py")
    assert shown["GET /hello/ as an event"] == '200 "Good day, Ann"'
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    assert shown["A background task of half a second delays the answer"] == "True"
    assert shown["Lifespan, at that one event"] == "started, stopped"
    cells.hold("serverless", "fastapi", support="third-party", package="mangum")
