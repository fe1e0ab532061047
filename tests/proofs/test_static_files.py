def test_django(shown, cell):
    assert shown["New project, runserver"] == "200 OK"
    assert shown["DEBUG off, runserver"] == "404 Not Found"
    assert shown["DEBUG off, collected, WSGI application"] == "404 Not Found"
    assert shown["DEBUG off, collected, with WhiteNoise"] == "200 OK"
    assert shown["Hashed names, with ManifestStaticFilesStorage"] == "True"
    cell.holds(support="built-in", default="enabled", packages=["whitenoise"])


def test_flask(shown, cell):
    assert shown["A style sheet, debug on"] == "200 OK"
    assert shown["A style sheet, debug off"] == "200 OK"
    assert shown["Has `flask collectstatic`"] == "False"
    cell.holds(support="built-in", default="enabled")


def test_fastapi(shown, cell):
    assert shown["A style sheet, nothing mounted"] == "404"
    assert shown["A style sheet, mounted"] == "200"
    assert shown["GET /style.css, with app.frontend()"] == "body { color: black }"
    assert shown["GET /books/7, which only the front end knows"] == "The front end"
    cell.holds(support="built-in", default="disabled")
