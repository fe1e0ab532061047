"""WebSockets: the claims of the row `websockets`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("websockets/django_app.py")
    alone = shown["A WebSocket to Django alone"]
    assert alone == "Django can only handle ASGI/HTTP connections, not websocket."
    assert shown["Answer to hello, with Channels and Daphne"] == "You said hello"
    assert shown["Answer to good day, with Channels and Daphne"] == "You said good day"
    assert shown["Answer to goodbye, with Channels and Daphne"] == "You said goodbye"
    for package in ("channels", "daphne"):
        cells.hold("websockets", "django", support="official-extension", package=package)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("websockets/flask_app.py")
    assert shown["A WebSocket to Flask alone"] == "Connection error: 400"
    assert shown["Answer to hello, with flask-sock"] == "You said hello"
    assert shown["Answer to goodbye, with flask-sock"] == "You said goodbye"
    assert shown["Threads that hold two open sockets"] == "2"
    cells.hold("websockets", "flask", support="third-party", package="flask-sock")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("websockets/fastapi_app.py")
    assert shown["A WebSocket to a server that speaks none"] == "404"
    assert shown["Answer to hello, with websockets"] == "You said hello"
    assert shown["Answer to good day, with websockets"] == "You said good day"
    assert shown["Answer to goodbye, with websockets"] == "You said goodbye"
    assert shown["Threads that hold two open sockets"] == "1"
    assert shown["A WebSocket to an address without one"] == "403"
    assert shown["Answer to hello, with wsproto"] == "You said hello"
    for package in ("websockets", "wsproto"):
        cells.hold("websockets", "fastapi", support="built-in", package=package)
