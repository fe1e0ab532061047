"""Several customers in one database: the claims of the row `multi-tenancy`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("multi-tenancy/django_app.py")
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    assert shown["Orders with no tenant set"] == "ScopeError"
    cells.hold("multi-tenancy", "django", support="third-party", package="django-scopes")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("multi-tenancy/flask_app.py")
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    assert shown["Orders with no tenant set"] == "AttributeError"
    cells.hold("multi-tenancy", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("multi-tenancy/fastapi_app.py")
    assert shown["Orders at tea.example.com"] == "teapot"
    assert shown["As tea, an order of ink is found"] == "False"
    assert shown["As tea, raw SQL counts"] == "2"
    assert shown["As tea, an order for ink is saved"] == "True"
    assert shown["Orders with no tenant set"] == "KeyError"
    cells.hold("multi-tenancy", "fastapi", support="official-extension", package="sqlmodel")
