def held(shown):
    assert shown["The signed value"] == "alice@example.org"
    assert shown["The same, changed"] == "refused"
    assert shown["The same, with no time left"] == "too old"


def test_django(shown, cell):
    held(shown)
    cell.holds(support="built-in")


def test_flask(shown, cell):
    held(shown)
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    held(shown)
    cell.holds(support="third-party", packages=["itsdangerous"])
