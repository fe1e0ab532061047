"""Request hooks and middleware: the claims of the row `middleware`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("middleware/django_app.py")
    assert shown["Order of a request"] == "class, function, async function, view"
    assert shown["Header added on the way out"] == "Corner Books"
    assert shown["The same on an address without a view"] == "Corner Books"
    assert shown["Middleware in a new project"] == "7"
    cells.hold("middleware", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("middleware/flask_app.py")
    assert shown["Hooks in a new application"] == "0"
    assert shown["Flask has before_first_request"] == "False"
    assert shown["Order of a request to /"] == "application, view"
    assert shown["Order of a request to /admin/"] == "application, blueprint, view"
    assert shown["Header from after_request"] == "Corner Books"
    assert shown["Calls of teardown_request in 3 requests"] == "3"
    assert shown["GET /shop/admin/ without WSGI middleware"] == "404"
    assert shown["GET /shop/admin/ with WSGI middleware"] == "200"
    cells.hold("middleware", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("middleware/fastapi_app.py")
    assert shown["Middleware in a new application"] == "0"
    assert shown["Order of a request to /"] == "class for http, function, view"
    passed = shown["Order of a request to /admin/"]
    assert passed == "class for http, function, dependency, view"
    assert shown["What the dependency did at the end"] == "/admin/"
    assert shown["Header added on the way out"] == "Corner Books"
    assert shown["The same on an address without a view"] == "Corner Books"
    cells.hold("middleware", "fastapi", support="built-in")
