def test_django(shown, cell):
    alone = shown["A WebSocket to Django alone"]
    assert alone == "Django can only handle ASGI/HTTP connections, not websocket."
    assert shown["Answer to hello, with Channels and Daphne"] == "You said hello"
    cell.holds(support="official-extension", packages=["channels", "daphne"])


def test_flask(shown, cell):
    assert shown["A WebSocket to Flask alone"] == "Connection error: 400"
    assert shown["Answer to hello, with flask-sock"] == "You said hello"
    assert shown["Threads that hold two open sockets"] == "2"
    cell.holds(support="third-party", packages=["flask-sock"])


def test_fastapi(shown, cell):
    assert shown["A WebSocket to a server that speaks none"] == "404"
    assert shown["Answer to hello, with websockets"] == "You said hello"
    assert shown["Answer to hello, with wsproto"] == "You said hello"
    cell.holds(support="built-in", packages=["websockets", "wsproto"])
