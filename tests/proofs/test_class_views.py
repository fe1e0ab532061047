def test_django(shown, cell):
    assert shown["List after creating"] == "Milk"
    assert shown["Detail after updating"] == "Bread"
    assert shown["Question before deleting"] == "Delete Bread?"
    assert shown["Notes after deleting"] == "0"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["GET /hello/Ann, View"] == "Hello, Ann!"
    assert shown["GET /notes, MethodView"] == "All notes"
    assert shown["POST /notes, MethodView"] == "Saved Milk"
    assert shown["Classes for views in Flask"] == "MethodView, View"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["GET /notes, Starlette's HTTPEndpoint"] == "All notes"
    assert shown["POST /notes, HTTPEndpoint"] == "Saved Milk"
    assert shown["Paths in the schema"] == "/hello/{name}"
    assert shown["Classes for views in FastAPI"] == "none"
    cell.holds(support="built-in")
