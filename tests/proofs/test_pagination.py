"""Pages of results: the claims of the row `pagination`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("pagination/django_app.py")
    assert shown["Page 2"] == "20 of 1004 on 51 pages"
    assert shown["Queries for it"] == "2"
    assert shown["get_page(9999)"] == "51"
    assert shown["page(9999)"] == "EmptyPage"
    assert shown["A query without an order"] == "UnorderedObjectListWarning"
    assert shown["REST framework, records until paged"] == "1004"
    assert shown["REST framework, page numbers"] == "count, next, previous, results"
    assert shown["REST framework, cursor"] == "next, previous, results"
    cells.hold("pagination", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("pagination/flask_app.py")
    assert shown["Page 2"] == "20 of 1000 on 50 pages"
    assert shown["Queries for it"] == "2"
    assert shown["?per_page=5000"] == "1000"
    assert shown["The same with max_per_page=50"] == "50"
    assert shown["?page=9999"] == "404"
    cells.hold("pagination", "flask", support="third-party", package="flask-sqlalchemy")
    assert shown["flask-smorest, page 2"] == "10"
    assert shown["flask-smorest, ?page_size=5000"] == "422"
    assert shown["flask-smorest, ?page=9999"] == "200 0"
    cells.hold("pagination", "flask", support="third-party", package="flask-smorest")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("pagination/fastapi_app.py")
    assert shown["Page 2"] == "50 of 1000 on 20 pages"
    assert shown["Queries for it"] == "2"
    assert shown["?size=5000"] == "422"
    assert shown["?page=9999"] == "200 0"
    assert shown["Limit and offset"] == "items, total, limit, offset"
    assert shown["Without add_pagination()"] == "500"
    cells.hold("pagination", "fastapi", support="third-party", package="fastapi-pagination")
