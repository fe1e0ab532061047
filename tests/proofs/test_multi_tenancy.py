def test_django(shown, cell):
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    assert shown["Orders with no tenant set"] == "ScopeError"
    cell.holds(support="third-party", packages=["django-scopes"])


def test_flask(shown, cell):
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    cell.holds(support="official-extension", packages=["sqlmodel"])
