def test_django(shown, cell):
    assert shown["Allowed by a new project"] == "nobody"
    assert shown["Allowed, with django-cors-headers"] == "nobody"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    cell.holds(support="third-party", default="disabled", packages=["django-cors-headers"])


def test_flask(shown, cell):
    assert shown["Allowed by Flask alone"] == "nobody"
    assert shown["Allowed, with Flask-CORS"] == "https://evil.example"
    assert shown["Cookies allowed, with Flask-CORS"] == "False"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    cell.holds(support="third-party", default="enabled", packages=["flask-cors"])


def test_fastapi(shown, cell):
    assert shown["Allowed by FastAPI alone"] == "nobody"
    assert shown["Allowed, with the middleware, no origin named"] == "nobody"
    assert shown["Allowed, once the origin is listed"] == "https://shop.example"
    assert shown["Allowed, for an origin not listed"] == "nobody"
    assert shown['Allowed, for "*" with cookies'] == "https://evil.example"
    cell.holds(support="built-in", default="disabled")
