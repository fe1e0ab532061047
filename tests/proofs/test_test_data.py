def test_django(shown, cell):
    assert shown["Books that each test began with"] == "1 1"
    assert shown["Books left after the tests"] == "0"
    assert shown["Read from a changed fixture, shelf and title"] == "D Kindred"
    assert shown["A fixture of before a field was renamed"] == "DeserializationError"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Authors made for 2 books"] == "2"
    found = shown["Books that a request finds, in the context of the test"]
    assert found == "Book 0 by Ursula, Book 1 by Ursula"
    assert shown["Books that a request finds after it, as nothing was committed"] == "none"
    cell.holds(support="third-party", packages=["factory-boy"])


def test_fastapi(shown, cell):
    assert shown["Without an override, a test reaches"] == "the database of the site"
    found = shown["Books that a request finds, in the session of the test"]
    assert found == "Book 0 by Ursula, Book 1 by Ursula"
    assert shown["A title of at most 10 characters, made with"] == "28"
    assert shown["Books after the test rolls back"] == "none"
    cell.holds(support="third-party", packages=["factory-boy"])
