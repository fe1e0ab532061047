def test_django(shown, cell):
    assert shown["Without a router, reads go to"] == "default"
    assert shown["With the router, reads go to"] == "replica"
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where it was written"] == "1"
    assert shown["A book for an author of another database"] == "ValueError"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Visits, bound to an engine of their own, are in"] == "visits.sqlite3"
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where they were written"] == "2"
    cell.holds(support="third-party", packages=["flask-sqlalchemy-lite"])


def test_fastapi(shown, cell):
    assert shown["Read back, from the replica"] == "0"
    assert shown["Read back, from where it was written"] == "1"
    assert shown["A write with the session of the replica"] == "200"
    assert shown["What the replica then has"] == "1"
    cell.holds(support="official-extension", packages=["sqlmodel"])
