"""Input checked by type hints: the claims of the row `typed-input`."""

from proving import Cells, Run


def lenient(shown: dict[str, str], name: str) -> None:
    """Hold what Pydantic does for a framework: it converts and drops, unless it is told not to."""
    assert shown[f"{name}pages that are no number"] == "422"
    number = shown[f"{name}a number in quotes"].replace(" ", "")
    assert number.startswith("200")
    assert '"pages":412' in number
    unknown = shown[f"{name}a field that is not known"]
    assert unknown.startswith("200")
    assert "price" not in unknown
    assert shown["The same, strict, a number in quotes"] == "422"
    assert shown["The same, strict, an unknown field"] == "422"


def test_django(run: Run, cells: Cells) -> None:
    shown = run("typed-input/django_app.py")
    assert shown["Plain view with the hint int gets"] == "str"
    assert shown["Ninja, ?page=two"] == "422"
    lenient(shown, "Ninja, ")
    cells.hold("typed-input", "django", support="third-party", package="django-ninja")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("typed-input/flask_app.py")
    assert shown["Flask alone, a view with the hint int gets"] == "str"
    assert shown["Flask alone, ?page=two read as a number"] == "200 1"
    assert shown["APIFlask, ?page=two"] == "422"
    lenient(shown, "APIFlask, ")
    cells.hold("typed-input", "flask", support="third-party", package="apiflask")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("typed-input/fastapi_app.py")
    assert shown["?page=two"] == "422"
    assert shown["An argument without a hint is"] == "str"
    lenient(shown, "FastAPI, ")
    cells.hold("typed-input", "fastapi", support="built-in")
