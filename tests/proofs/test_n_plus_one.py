"""N+1 queries, and what shows them: the claims of the row `n-plus-one`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("n-plus-one/django_app.py")
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With select_related()"] == "1"
    assert shown["With prefetch_related()"] == "2"
    assert shown["A test with assertNumQueries(1)"] == "AssertionError"
    if cells.django >= (6, 1):
        assert shown["With fetch_mode(FETCH_PEERS)"] == "2"
        assert shown["With fetch_mode(FETCH_RAISE)"] == "FieldFetchBlocked"
    cells.hold("n-plus-one", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("n-plus-one/flask_app.py")
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With joinedload()"] == "1"
    assert shown["With selectinload()"] == "2"
    assert shown["With raiseload()"] == "InvalidRequestError"
    cells.hold("n-plus-one", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("n-plus-one/fastapi_app.py")
    assert shown["Queries for 3 books and their authors"] == "4"
    assert shown["With joinedload()"] == "1"
    assert shown["With selectinload()"] == "2"
    assert shown["With raiseload()"] == "ResponseValidationError"
    cells.hold("n-plus-one", "fastapi", support="official-extension", package="sqlmodel")
