"""REST toolkit: the claims of the row `rest`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("rest/django_app.py")
    assert shown["REST framework, a book from anybody"] == "200"
    assert shown["REST framework, pages that are no number"] == "400"
    assert shown["REST framework, a book from anybody, once closed"] == "403"
    cells.hold("rest", "django", support="third-party", package="djangorestframework")
    assert shown["Ninja, a book from anybody"] == "200"
    assert shown["Ninja, pages that are no number"] == "422"
    assert shown["Ninja, a book from anybody, once closed"] == "401"
    cells.hold("rest", "django", support="third-party", package="django-ninja")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("rest/flask_app.py")
    assert shown["Flask alone, pages that are no number"] == "200"
    assert shown["flask-smorest, a book"] == "200"
    assert shown["flask-smorest, pages that are no number"] == "422"
    cells.hold("rest", "flask", support="third-party", package="flask-smorest")
    for models in ["marshmallow", "Pydantic"]:
        assert shown[f"APIFlask with {models}, a book"] == "200"
        assert shown[f"APIFlask with {models}, pages that are no number"] == "422"
    cells.hold("rest", "flask", support="third-party", package="apiflask")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("rest/fastapi_app.py")
    assert shown["A book from anybody"] == "200"
    assert shown["Pages that are no number"] == "422"
    assert shown["What the answer has"] == "input, loc, msg, type"
    assert shown["HTTP_422_UNPROCESSABLE_CONTENT"] == "422"
    assert shown["A book from anybody, once closed"] == "401"
    assert shown["With a token that nobody checks"] == "200"
    assert shown["Fields of the answer, the model has two"] == "title, pages"
    assert shown["An answer that breaks the model"] == "500"
    cells.hold("rest", "fastapi", support="built-in")
