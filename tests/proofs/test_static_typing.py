"""Type hints for checkers and editors: the claims of the row `static-typing`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("static-typing/django_app.py")
    assert shown["Django ships py.typed"] == "False"
    assert shown["Hints of render() and Model.save()"] == "0"
    query = shown["A misspelt field in a query, with the stubs"]
    assert query == "Cannot resolve keyword 'titel' into field. Choices are: id, title"
    assert "titel" in shown["A misspelt field of a note, with the stubs"]
    assert shown["Type of a field, with the stubs"] == 'Revealed type is "str"'
    cells.hold("static-typing", "django", support="third-party", package="django-stubs")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("static-typing/flask_app.py")
    assert shown["flask ships py.typed"] == "True"
    assert shown["flask_login ships py.typed"] == "False"
    assert shown["flask_wtf ships py.typed"] == "False"
    assert "incompatible type" in shown["A number as a path"]
    assert shown["A hint that the URL contradicts"] == "no error"
    assert shown["JSON that came in"] == 'Revealed type is "Any"'
    assert shown["A setting"] == 'Revealed type is "Any"'
    cells.hold("static-typing", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("static-typing/fastapi_app.py")
    assert shown["fastapi ships py.typed"] == "True"
    assert "incompatible type" in shown["A number as a path"]
    assert "titel" in shown["A misspelt field, and a dict for a model"]
    assert shown["A parameter that the path does not have"] == "no error"
    assert shown["A field of the body"] == 'Revealed type is "str"'
    assert shown["What a middleware left on the request"] == 'Revealed type is "Any"'
    cells.hold("static-typing", "fastapi", support="built-in")
