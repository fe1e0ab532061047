def test_django(shown, cell):
    assert shown["Wrong passwords at Django's login"] == "200, 200, 200, 200"
    assert shown["Wrong passwords, with django-axes"] == "200, 200, 429, 429"
    assert shown["Somebody else at the same address"] == "429"
    assert shown["After a reset by hand"] == "302"
    cell.holds(support="third-party", default="enabled", packages=["django-axes"])


def test_flask(shown, cell):
    assert shown["Wrong passwords, Flask alone"] == "403, 403, 403, 403"
    assert shown["Wrong passwords, with a limit of three"] == "403, 403, 403, 429"
    assert shown["Somebody else at the same address"] == "200"
    assert shown["The right one, from another address"] == "429"
    cell.holds(support="third-party", default="disabled", packages=["flask-limiter"])


def test_fastapi(shown, cell):
    assert shown["Wrong passwords, FastAPI alone"] == "403, 403, 403, 403"
    assert shown["Wrong passwords, with a limit of three"] == "403, 403, 403, 429"
    assert shown["Somebody else at the same address"] == "429"
    assert shown["The right one, from another address"] == "200"
    assert shown["Right passwords, with a limit of three"] == "200, 200, 200, 429"
    cell.holds(support="third-party", default="disabled", packages=["slowapi"])
