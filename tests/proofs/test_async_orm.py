def test_django(shown, cell):
    assert shown["acreate() and aget()"] == "Buy milk"
    assert shown["acreate() ran in the event loop's thread"] == "False"
    assert shown["async for"] == "Buy milk"
    assert shown["transaction.atomic()"] == "SynchronousOnlyOperation"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Notes"] == "Buy milk, Call Ann"
    assert shown["Notes after it"] == "Buy milk, Call Ann"
    cell.holds(support="third-party", packages=["flask-sqlalchemy-lite", "sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Notes"] == "Buy milk, Call Ann"
    assert shown["Notes after it"] == "Buy milk, Call Ann"
    cell.holds(support="official-extension", packages=["sqlmodel", "sqlalchemy"])
