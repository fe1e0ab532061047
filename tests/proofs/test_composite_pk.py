def test_django(shown, cell):
    assert shown["Primary key of the seat found by it"] == "('A', 2)"
    assert shown["A second seat with the same key"] == "IntegrityError"
    assert shown["A ForeignKey to it, checked"] == "fields.E347"
    assert shown["Registering it in the admin"] == "ImproperlyConfigured"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Seat found by its key"] == "A 2"
    assert shown["Seat of a ticket, by a foreign key of two columns"] == "A 2"
    assert shown["A second seat with the same key"] == "IntegrityError"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Seat found by its key"] == "A 2"
    assert shown["Seat of a ticket, by a foreign key of two columns"] == "A 2"
    assert shown["A second seat with the same key"] == "IntegrityError"
    cell.holds(support="official-extension", packages=["sqlmodel"])
