"""Server-sent events, and visitors who leave: the rows `sse` and `client-disconnect`."""

from proving import Cells, Run

RUNS_ON = "the view still runs"


def test_django(run: Run, cells: Cells) -> None:
    shown = run("sse/django_app.py")
    assert shown["WSGI, an event written by hand"] == "data: Buy milk"
    assert shown["ASGI, an event written by hand"] == "data: Buy milk"
    assert shown["django-eventstream, type"] == "text/event-stream"
    assert shown["django-eventstream, data"] == '{"title": "Buy milk"}'
    cells.hold("sse", "django", support="third-party", package="django-eventstream")
    assert shown["WSGI, the visitor left, an event every 50 ms"] == "GeneratorExit"
    assert shown["WSGI, the visitor left, no event for a minute"] == RUNS_ON
    assert shown["ASGI, the visitor left, no event for a minute"] == "CancelledError"
    cells.hold("client-disconnect", "django", support="not-applicable")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("sse/flask_app.py")
    assert shown["An event written by hand"] == "data: Buy milk"
    cells.hold("sse", "flask", support="third-party")
    assert shown["The visitor left, an event every 50 ms"] == "GeneratorExit"
    assert shown["The visitor left, no event for a minute"] == RUNS_ON
    cells.hold("client-disconnect", "flask", support="not-applicable")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("sse/fastapi_app.py")
    assert shown["Content-Type"] == "text/event-stream"
    assert shown["Cache-Control"] == "no-cache"
    assert shown["X-Accel-Buffering"] == "no"
    event = shown["An event with a name and an id"]
    assert event == 'event: note, data: {"title": "Buy milk"}, id: 7'
    assert shown["A model that was yielded"] == 'data: {"title":"Buy milk"}'
    cells.hold("sse", "fastapi", support="built-in")
    assert shown["The visitor left, async def"] == "CancelledError"
    assert shown["The visitor left, def that sleeps for six seconds"] == RUNS_ON
    cells.hold("client-disconnect", "fastapi", support="not-applicable")
