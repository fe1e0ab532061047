def test_django(shown, cell):
    assert shown["Languages"] == ("99" if cell.version < (6, 0) else "100")
    assert shown["Translation on in a new project"] == "True"
    assert shown["Time zones on in a new project"] == "True"
    assert shown["LocaleMiddleware in a new project"] == "False"
    assert shown["A German browser, new project"] == "Monday, May 4, 2026, 2.5, 21:00"
    german = shown["A German browser, with LocaleMiddleware"]
    assert german == "Montag, 4. Mai 2026, 2,5, 21:00"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Templates translate, Flask alone"] == "False"
    assert shown["Templates translate, with Flask-Babel"] == "True"
    english, german = "Welcome, May 4, 2026, 2.5, 21:00", "Willkommen, 4. Mai 2026, 2,5, 21:00"
    assert shown["A German browser, Flask-Babel, no function to choose"] == english
    assert shown["A German browser, Flask-Babel, with one"] == german
    cell.holds(support="third-party", packages=["flask-babel"])


def test_fastapi(shown, cell):
    assert shown["Templates translate, FastAPI alone"] == "False"
    assert shown["Templates translate, with starlette-babel"] == "True"
    english, german = "Welcome, May 4, 2026, 2.5, 21:00", "Willkommen, 4. Mai 2026, 2,5, 21:00"
    assert shown["A German browser, no languages named"] == english
    assert shown["A German browser, with English and German"] == german
    cell.holds(support="third-party", packages=["starlette-babel"])
