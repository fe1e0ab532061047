RUNS_ON = "the view still runs"


def test_django(shown, cell):
    assert shown["ASGI, an event written by hand"] == "data: Buy milk"
    assert shown["django-eventstream, data"] == '{"title": "Buy milk"}'
    assert shown["WSGI, the visitor left, an event every 50 ms"] == "GeneratorExit"
    assert shown["WSGI, the visitor left, no event for a minute"] == RUNS_ON
    assert shown["ASGI, the visitor left, no event for a minute"] == "CancelledError"
    cell.holds(support="third-party", packages=["django-eventstream"])
    cell.holds("client-disconnect", support="not-applicable")


def test_flask(shown, cell):
    assert shown["An event written by hand"] == "data: Buy milk"
    assert shown["The visitor left, an event every 50 ms"] == "GeneratorExit"
    assert shown["The visitor left, no event for a minute"] == RUNS_ON
    cell.holds(support="third-party")
    cell.holds("client-disconnect", support="not-applicable")


def test_fastapi(shown, cell):
    assert shown["Content-Type"] == "text/event-stream"
    assert shown["Cache-Control"] == "no-cache"
    assert shown["X-Accel-Buffering"] == "no"
    assert shown["A model that was yielded"] == 'data: {"title":"Buy milk"}'
    assert shown["The visitor left, async def"] == "CancelledError"
    assert shown["The visitor left, def that sleeps for six seconds"] == RUNS_ON
    cell.holds(support="built-in")
    cell.holds("client-disconnect", support="not-applicable")
