"""Error page for developers: the claims of the row `debugger`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("debugger/django_app.py")
    assert shown["DEBUG in a new project"] == "True"
    assert shown["Error page shows the traceback"] == "True"
    assert shown["Error page shows a setting"] == "True"
    assert shown["Error page shows a setting named like a key"] == "False"
    assert shown["Error page shows a variable"] == "True"
    assert shown["With DEBUG off, status"] == "500"
    assert shown["With DEBUG off, shows the traceback"] == "False"
    cells.hold("debugger", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("debugger/flask_app.py")
    assert shown["flask run shows the traceback"] == "False"
    assert shown["flask run --debug shows the traceback"] == "True"
    assert shown["Python typed into the page, without the PIN, gives 42"] == "False"
    assert shown["Python typed into the page, with the PIN, gives 42"] == "True"
    cells.hold("debugger", "flask", support="built-in", default="disabled")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("debugger/fastapi_app.py")
    assert shown["Debug mode of a new application"] == "False"
    assert shown["Answer"] == "500 Internal Server Error"
    assert shown["With debug=True, shows the traceback"] == "True"
    assert shown["With debug=True, shows a variable"] == "False"
    assert shown["With debug=True, has a console"] == "False"
    cells.hold("debugger", "fastapi", support="built-in", default="disabled")
