def test_django(shown, cell):
    assert shown["Ninja, paths in the schema"] == "/ninja/book"
    assert shown["Ninja, docs page"] == "200 text/html"
    assert shown["drf-spectacular, paths in the schema"] == "/rest/book, /spectacular/openapi.json"
    assert shown["drf-spectacular, docs page"] == "200 text/html"
    cell.holds(support="third-party", packages=["django-ninja", "drf-spectacular"])


def test_flask(shown, cell):
    assert shown["Flask alone, schema"] == "none"
    assert shown["APIFlask, schema"] == "describes /books"
    assert shown["APIFlask, docs page"] == "200 text/html"
    assert shown["flask-openapi, schema"] == "describes /books"
    assert shown["flask-smorest, schema"] == "none"
    assert shown["flask-smorest with OPENAPI_URL_PREFIX, schema"] == "describes /books"
    cell.holds(support="third-party", packages=["apiflask", "flask-openapi", "flask-smorest"])


def test_fastapi(shown, cell):
    assert shown["Version of OpenAPI"] == "3.1.0"
    assert shown["Schema and two pages, a new application"] == "200, 200, 200"
    assert shown["The page loads scripts from a CDN"] == "True"
    assert shown["The same with openapi_url=None"] == "404, 404, 404"
    cell.holds(support="built-in", default="enabled")
