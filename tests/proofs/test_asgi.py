def test_django(shown, cell):
    assert shown["A request under WSGI"] == "WSGIRequest"
    assert shown["A request under ASGI"] == "ASGIRequest"
    assert shown["Entry points of a new project"] == "asgi.py, wsgi.py"
    assert shown["Development server of a new project"] == "WSGI"
    assert shown["Development server with Daphne"] == "ASGI"
    cell.holds(support="built-in", packages=["daphne"])


def test_flask(shown, cell):
    assert shown["Flask under ASGI"] == "TypeError"
    assert shown["Flask under ASGI, in an adapter"] == "200"
    assert shown["A WebSocket to the adapter"] == "ValueError"
    assert shown["Quart under ASGI"] == "200"
    cell.holds(support="none")


def test_fastapi(shown, cell):
    assert shown["A request under ASGI"] == "http"
    assert shown["A request under WSGI"] == "TypeError"
    assert shown["A request to a server of its own package"] == "uvicorn"
    cell.holds(support="built-in", packages=["uvicorn"])
