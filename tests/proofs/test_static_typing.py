def test_django(shown, cell):
    assert shown["Django ships py.typed"] == "False"
    assert shown["Hints of render() and Model.save()"] == "0"
    query = shown["A misspelt field in a query, with the stubs"]
    assert query == "Cannot resolve keyword 'titel' into field. Choices are: id, title"
    assert "titel" in shown["A misspelt field of a note, with the stubs"]
    cell.holds(support="third-party", packages=["django-stubs"])


def test_flask(shown, cell):
    assert shown["flask ships py.typed"] == "True"
    assert shown["flask_login ships py.typed"] == "False"
    assert shown["flask_wtf ships py.typed"] == "False"
    assert "incompatible type" in shown["A number as a path"]
    assert shown["A hint that the URL contradicts"] == "no error"
    assert shown["JSON that came in"] == 'Revealed type is "Any"'
    assert shown["A setting"] == 'Revealed type is "Any"'
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["fastapi ships py.typed"] == "True"
    assert "incompatible type" in shown["A number as a path"]
    assert "titel" in shown["A misspelt field, and a dict for a model"]
    assert shown["A parameter that the path does not have"] == "no error"
    assert shown["A field of the body"] == 'Revealed type is "str"'
    cell.holds(support="built-in")
