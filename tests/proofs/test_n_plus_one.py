def test_django(shown, cell):
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With select_related()"] == "1"
    assert shown["With prefetch_related()"] == "2"
    assert shown["A test with assertNumQueries(1)"] == "AssertionError"
    if cell.version >= (6, 1):
        assert shown["With fetch_mode(FETCH_PEERS)"] == "2"
        assert shown["With fetch_mode(FETCH_RAISE)"] == "FieldFetchBlocked"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With joinedload()"] == "1"
    assert shown["With selectinload()"] == "2"
    assert shown["With raiseload()"] == "InvalidRequestError"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With joinedload()"] == "1"
    assert shown["With selectinload()"] == "2"
    assert shown["With raiseload()"] == "ResponseValidationError"
    cell.holds(support="official-extension", packages=["sqlmodel"])
