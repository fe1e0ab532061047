def test_django(shown, cell):
    assert shown["GET /notes/, app not installed"] == "500"
    assert shown["GET /notes/, app installed"] == "200"
    assert shown["Static file found, app installed"] == "True"
    assert shown["Migration in the app's own folder"] == "True"
    assert shown["Its model in the admin"] == "True"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["GET /notes/, blueprint registered"] == "<h1>Notes</h1>"
    assert shown["GET /notes/static/notes.css"] == "h1 { color: teal; }"
    assert shown["GET /notes/archive/, nested blueprint"] == "Old notes"
    assert shown["Header from the hook, on /notes/"] == "notes"
    assert shown["Header from the hook, on /"] == "None"
    assert shown["Methods of a blueprint for models or migrations"] == "0"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["GET /notes/, router included"] == "All notes"
    assert shown["GET /notes/archive/, nested router"] == "Old notes"
    assert shown["Header from the dependency, on /notes/"] == "notes"
    assert shown["Header from the dependency, on /"] == "None"
    assert shown["Tags in the schema"] == "notes"
    assert shown["GET /static/notes.css, mounted"] == "h1 { color: teal; }"
    assert shown["Methods of a router for templates or migrations"] == "0"
    cell.holds(support="built-in")
