def test_django(shown, cell):
    assert shown["At least 2 litres"] == "teapot"
    assert shown["lid=None"] == "cup"
    assert shown["lid is null"] == "teapot, spoon"
    assert shown["contains, in SQLite"] == "NotSupportedError"
    assert shown["Saved, after a change inside the value"] == "tea, gift"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["At least 2 litres"] == "teapot"
    assert shown["Saved, after a key was added"] == "False"
    assert shown["Saved, with MutableDict"] == "True"
    assert shown["Saved, with MutableDict, a level deeper"] == "False"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["At least 2 litres"] == "teapot"
    assert shown["A size that is no number, to the endpoint"] == "422"
    assert shown["A size that is no number, to the table"] == "small"
    assert shown["Saved, after a key was added"] == "False"
    assert shown["Saved, with MutableDict"] == "True"
    cell.holds(support="official-extension", packages=["sqlmodel"])
