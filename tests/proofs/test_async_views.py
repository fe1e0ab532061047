def test_django(shown, cell):
    assert shown["Event loops under WSGI"] == "2"
    assert shown["Event loops under ASGI, the server's included"] == "1"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Without asgiref"].startswith("RuntimeError, Install Flask with the 'async' extra")
    assert shown["Event loops"] == "2"
    assert shown["In the thread of the worker"] == "False"
    assert shown["Tasks left running were cancelled"] == "True"
    cell.holds(support="built-in", default="disabled")


def test_fastapi(shown, cell):
    assert shown["Two requests, async def that waits"] == "start, start, end, end"
    assert shown["Two requests, async def that blocks"] == "start, end, start, end"
    assert shown["Two requests, def that blocks"] == "start, start, end, end"
    assert shown["Event loops, the server's included"] == "1"
    assert shown["def runs in the loop's thread"] == "False"
    assert shown["Threads for def at most"] == "40"
    cell.holds(support="built-in", default="enabled")
