"""URL routing: the claims of the row `url-routing`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("url-routing/django_app.py")
    assert shown["GET new/, broad pattern first"] == "the note new"
    assert shown["GET new/, narrow pattern first"] == "the form for a new note"
    assert shown["GET new without the slash"] == "301"
    assert shown["What it leads to"] == "the form for a new note"
    cells.hold("url-routing", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("url-routing/flask_app.py")
    assert shown["GET new/, broad rule first"] == "the form for a new note"
    assert shown["GET new/, narrow rule first"] == "the form for a new note"
    assert shown["GET new without the slash"] == "308"
    assert shown["What it leads to"] == "the form for a new note"
    cells.hold("url-routing", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("url-routing/fastapi_app.py")
    assert shown["GET new/, broad path first"] == "the note new"
    assert shown["GET new/, narrow path first"] == "the form for a new note"
    assert shown["GET new without the slash"] == "307"
    assert shown["What it leads to"] == "the form for a new note"
    cells.hold("url-routing", "fastapi", support="built-in")
