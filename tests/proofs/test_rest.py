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
