def test_django(shown, cell):
    assert shown["POST without a token"] == "403"
    assert shown["POST with the token"] == "200"
    assert shown["POST with the token, without its cookie"] == "403"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["POST to Flask alone"] == "200"
    assert shown["POST without a token, with Flask-WTF"] == "400"
    assert shown["POST with the token, with Flask-WTF"] == "200"
    cell.holds(support="third-party", default="enabled", packages=["flask-wtf"])


def test_fastapi(shown, cell):
    assert shown["POST of a form to FastAPI alone"] == "200"
    assert shown["POST of JSON, as a form of another site can send it"] == "422"
    assert shown["POST without a token, with csrf_protect"] == "403"
    assert shown["POST with the token, with csrf_protect"] == "200"
    assert shown["POST without a token, where the decorator was forgotten"] == "200"
    cell.holds(support="third-party", default="disabled", packages=["starlette-wtf"])
