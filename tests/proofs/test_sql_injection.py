def test_django(shown, cell):
    assert shown["Notes found for the attack, with filter()"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Notes found for the attack, with select()"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Notes found for the attack, with select()"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cell.holds(support="official-extension", packages=["sqlmodel"])
