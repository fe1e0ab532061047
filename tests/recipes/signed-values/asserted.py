def test_django(shown, cell):
    assert shown["The signed value"] == "alice@example.org"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["The signed value"] == "alice@example.org"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["The signed value"] == "alice@example.org"
    cell.holds(support="third-party", packages=["itsdangerous"])
