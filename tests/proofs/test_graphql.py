def hold(shown):
    """Hold what Strawberry leaves open in all frameworks, and how it is closed."""
    assert shown["A page to try queries"] == "200"
    assert shown["The schema, asked by a query"] == "answered"
    assert shown["A query 20 levels deep"] == "answered"
    assert shown["The page, turned off"] == "404"
    assert shown["The schema, with DisableIntrospection"] == "an error"
    assert shown["The deep query, with QueryDepthLimiter"] == "an error"


def test_django(shown, cell):
    assert shown["A query, with Django's CSRF check"] == "403"
    assert shown["A query, csrf_exempt"] == "answered"
    hold(shown)
    cell.holds(support="third-party", packages=["strawberry-graphql"])


def test_flask(shown, cell):
    assert shown["A query"] == "answered"
    hold(shown)
    cell.holds(support="third-party", packages=["strawberry-graphql"])


def test_fastapi(shown, cell):
    assert shown["A query"] == "answered"
    hold(shown)
    cell.holds(support="third-party", packages=["strawberry-graphql"])
