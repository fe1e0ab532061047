def test_django(shown, cell):
    assert shown["Without the middleware of Wireup"] == "500"
    assert shown["A view with two dependencies, with Wireup"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    cell.holds(support="third-party", packages=["wireup"])


def test_flask(shown, cell):
    assert shown["A view with two dependencies, with Wireup"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    assert shown["A view added after the setup, as in Flask alone"] == "500"
    cell.holds(support="third-party", packages=["wireup"])


def test_fastapi(shown, cell):
    assert shown["An endpoint with two dependencies"] == "Ann of the database"
    assert shown["Sessions in that request"] == "opened, closed"
    assert shown["A dependency of a background task"] == "background task with None"
    assert shown["Replaced in a test"] == "Ann of a stand-in"
    cell.holds(support="built-in")
