def test_django(shown, cell):
    assert shown["ALLOWED_HOSTS of a new project"] == "[]"
    assert shown["localhost, DEBUG on"] == "200"
    assert shown["evil.example, DEBUG on"] == "400"
    assert shown["localhost, DEBUG off"] == "400"
    assert shown["notes.example, once listed"] == "200"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["TRUSTED_HOSTS of a new app"] == "None"
    assert shown["evil.example"] == "200"
    assert shown["The link in the page"] == "http://evil.example/"
    assert shown["notes.example, once listed"] == "200"
    assert shown["evil.example, not listed"] == "400"
    cell.holds(support="built-in", default="disabled")


def test_fastapi(shown, cell):
    assert shown["evil.example"] == "200"
    assert shown["The link in the page"] == "http://evil.example/"
    assert shown["notes.example, once listed"] == "200"
    assert shown["evil.example, not listed"] == "400"
    assert shown["evil.example, middleware without a list"] == "200"
    cell.holds(support="built-in", default="disabled")
