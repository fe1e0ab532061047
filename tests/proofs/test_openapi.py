"""OpenAPI schema: the claims of the row `openapi`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("openapi/django_app.py")
    assert shown["Ninja, paths in the schema"] == "/ninja/book"
    assert shown["Ninja, docs page"] == "200 text/html"
    cells.hold("openapi", "django", support="third-party", package="django-ninja")
    paths = shown["drf-spectacular, paths in the schema"]
    assert paths == "/rest/book, /spectacular/openapi.json"
    assert shown["drf-spectacular, docs page"] == "200 text/html"
    cells.hold("openapi", "django", support="third-party", package="drf-spectacular")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("openapi/flask_app.py")
    assert shown["Flask alone, schema"] == "none"
    assert shown["APIFlask, schema"] == "describes /books"
    assert shown["APIFlask, docs page"] == "200 text/html"
    cells.hold("openapi", "flask", support="third-party", package="apiflask")
    assert shown["flask-openapi, schema"] == "describes /books"
    cells.hold("openapi", "flask", support="third-party", package="flask-openapi")
    assert shown["flask-smorest, schema"] == "none"
    assert shown["flask-smorest with OPENAPI_URL_PREFIX, schema"] == "describes /books"
    cells.hold("openapi", "flask", support="third-party", package="flask-smorest")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("openapi/fastapi_app.py")
    assert shown["Paths in the schema"] == "/book"
    assert shown["Version of OpenAPI"] == "3.1.0"
    assert shown["Schema and two pages, a new application"] == "200, 200, 200"
    assert shown["The page loads scripts from a CDN"] == "True"
    assert shown["The same with openapi_url=None"] == "404, 404, 404"
    cells.hold("openapi", "fastapi", support="built-in", default="enabled")
