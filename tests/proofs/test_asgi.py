"""ASGI: the claims of the row `asgi`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("asgi/django_app.py")
    assert shown["A request under WSGI"] == "WSGIRequest"
    assert shown["A request under ASGI"] == "ASGIRequest"
    assert shown["Entry points of a new project"] == "asgi.py, wsgi.py"
    assert shown["Development server of a new project"] == "WSGI"
    assert shown["Development server with Daphne"] == "ASGI"
    cells.hold("asgi", "django", support="built-in", package="daphne")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("asgi/flask_app.py")
    assert shown["Flask under WSGI"] == "200"
    assert shown["Flask under ASGI"] == "TypeError"
    assert shown["Flask under ASGI, in an adapter"] == "200"
    assert shown["A WebSocket to the adapter"] == "ValueError"
    assert shown["Quart under ASGI"] == "200"
    cells.hold("asgi", "flask", support="none")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("asgi/fastapi_app.py")
    assert shown["A request under ASGI"] == "http"
    assert shown["A WebSocket under ASGI"] == "websocket"
    assert shown["A request under WSGI"] == "TypeError"
    assert shown["A request to a server of its own package"] == "uvicorn"
    cells.hold("asgi", "fastapi", support="built-in", package="uvicorn")
