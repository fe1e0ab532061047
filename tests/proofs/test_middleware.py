def test_django(shown, cell):
    assert shown["Order of a request"] == "class, function, async function, view"
    assert shown["Header added on the way out"] == "Corner Books"
    assert shown["Middleware in a new project"] == "7"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Hooks in a new application"] == "0"
    assert shown["Order of a request to /"] == "application, view"
    assert shown["Order of a request to /admin/"] == "application, blueprint, view"
    assert shown["Header from after_request"] == "Corner Books"
    assert shown["Calls of teardown_request in 3 requests"] == "3"
    assert shown["GET /shop/admin/ with WSGI middleware"] == "200"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Middleware in a new application"] == "0"
    assert shown["Order of a request to /"] == "class for http, function, view"
    passed = shown["Order of a request to /admin/"]
    assert passed == "class for http, function, dependency, view"
    assert shown["Header added on the way out"] == "Corner Books"
    cell.holds(support="built-in")
