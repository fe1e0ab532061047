"""GraphQL: the claims of the row `graphql`."""

from proving import Cells, Run


def hold(shown: dict[str, str]) -> None:
    """Hold what Strawberry leaves open in all frameworks, and how it is closed."""
    assert shown["A page to try queries"] == "200"
    assert shown["The schema, asked by a query"] == "answered"
    assert shown["A query 20 levels deep"] == "answered"
    assert shown["The page, turned off"] == "404"
    assert shown["The schema, with DisableIntrospection"] == "an error"
    assert shown["The deep query, with QueryDepthLimiter"] == "an error"


def test_django(run: Run, cells: Cells) -> None:
    shown = run("graphql/django_app.py")
    assert shown["A query, with Django's CSRF check"] == "403"
    assert shown["A query, csrf_exempt"] == "answered"
    hold(shown)
    cells.hold("graphql", "django", support="third-party", package="strawberry-graphql")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("graphql/flask_app.py")
    assert shown["A query"] == "answered"
    hold(shown)
    cells.hold("graphql", "flask", support="third-party", package="strawberry-graphql")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("graphql/fastapi_app.py")
    assert shown["A query"] == "answered"
    hold(shown)
    cells.hold("graphql", "fastapi", support="third-party", package="strawberry-graphql")
