def test_django(shown, cell):
    assert shown["Not found, with a 404.html"] == "404 <h1>No page /missing/"
    assert shown["An error, with a 500.html"] == "500 <h1>Sorry"
    assert shown["A handler404 in the URLs of a part"] == "404 <h1>No page /part/missing/"
    assert shown["A handler404 in the URLs of the site"] == '404 {"detail": "Not found."}'
    assert shown["REST framework, not found"] == '404 {"detail":"No such note."}'
    assert shown["REST framework, an error"] == "500 <h1>Sorry"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Not found"] == "404 text/html"
    assert shown["An error"] == "500 text/html"
    assert shown["A blueprint's handler, abort(404) in it"] == "404 application/json"
    assert shown["A blueprint's handler, an address below it"] == "404 text/html"
    assert shown["A handler for HTTPException, not found"] == "404 application/json"
    assert shown["A handler for HTTPException, an error"] == "500 application/json"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Not found, no such address"] == '404 {"detail":"Not Found"}'
    assert shown["Wrong input"].startswith('422 {"detail":[')
    assert shown["A crash"] == "500 Internal Server Error"
    assert shown["A page for FastAPI's HTTPException, raised"] == "404 <h1>HTTPException"
    missed = shown["A page for FastAPI's HTTPException, no such address"]
    assert missed == '404 {"detail":"Not Found"}'
    told = shown["A page for Starlette's HTTPException, no such address"]
    assert told == "404 <h1>HTTPException"
    cell.holds(support="built-in")
