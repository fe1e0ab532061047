STREAMED = "made 1, sent 1, made 2, sent 2"
READ_WHOLE = "made 1, made 2, sent 1, sent 2"


def test_django(shown, cell):
    assert shown["WSGI, a generator"] == STREAMED
    assert shown["WSGI, an async generator"] == READ_WHOLE
    assert shown["ASGI, a generator"] == READ_WHOLE
    assert shown["ASGI, an async generator"] == STREAMED
    assert shown["An error after the first piece"] == "200 OK was sent, then RuntimeError"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["A generator"] == STREAMED
    without = shown["A generator that reads the request"]
    assert without == "RuntimeError, Working outside of request context."
    assert shown["The same in stream_with_context()"] == "200 Good day, Ann"
    assert shown["An async generator"].startswith("TypeError")
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["An endpoint that yields"] == "application/jsonl"
    lines = 'made 1, sent {"number":1}, made 2, sent {"number":2}'
    assert shown["Its pieces, def"] == lines
    assert shown["Its pieces, async def"] == lines
    assert shown["A StreamingResponse"] == STREAMED
    assert shown["An error after the first piece"] == '200 {"number":1}'
    cell.holds(support="built-in")
