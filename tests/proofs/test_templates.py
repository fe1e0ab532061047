"""Template engine: the claims of the row `templates`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("templates/django_app.py")
    assert shown["Call without arguments, Django's language"] == "EARTHSEA"
    assert shown["Call with arguments, Django's language"] == "TemplateSyntaxError"
    assert shown["Filter with an argument, Django's language"] == "sea"
    assert shown["Call with arguments, Jinja backend"] == "Earthmoon"
    assert shown["Django requires Jinja2"] == "False"
    cells.hold("templates", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("templates/flask_app.py")
    assert shown["Call without arguments, Jinja"] == "EARTHSEA"
    assert shown["Call with arguments, Jinja"] == "Earthmoon"
    assert shown["Expression, Jinja"] == "18"
    assert shown["Page from another engine"] == "Earthsea"
    assert shown["Flask requires Jinja2"] == "True"
    cells.hold("templates", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("templates/fastapi_app.py")
    assert shown["Call without arguments, Jinja"] == "EARTHSEA"
    assert shown["Call with arguments, Jinja"] == "Earthmoon"
    assert shown["Expression, Jinja"] == "18"
    assert shown["Page from another engine"] == "Earthsea"
    assert shown["FastAPI requires Jinja2"] == "False"
    assert shown["Templates without Jinja2"].startswith("jinja2 must be installed")
    cells.hold("templates", "fastapi", support="built-in", package="jinja2")
