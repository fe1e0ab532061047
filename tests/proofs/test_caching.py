def test_django(shown, cell):
    assert shown["Store by default"] == "LocMemCache"
    assert shown["Times a view ran for two visits"] == "2"
    assert shown["Times it ran with cache_page()"] == "1"
    assert shown["Times it ran with the site cached"] == "1"
    assert shown["Fragment drawn with 1, then with 2"] == "1"
    assert shown["Value in another process"] == "None"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Times a view ran for two visits"] == "2"
    warning = "Flask-Caching: CACHE_TYPE is set to NullCache"
    assert shown["Warning without CACHE_TYPE"].startswith(warning)
    assert shown["Times it ran with Flask-Caching, no CACHE_TYPE"] == "2"
    assert shown["Times it ran with Flask-Caching, SimpleCache"] == "1"
    cell.holds(support="third-party", default="disabled", packages=["flask-caching"])


def test_fastapi(shown, cell):
    assert shown["Times an endpoint ran for two visits"] == "2"
    assert shown["Times it ran with cashews, no store named"] == "NotConfiguredError"
    assert shown["Times it ran with cashews, mem://"] == "1"
    cell.holds(support="third-party", default="disabled", packages=["cashews"])
