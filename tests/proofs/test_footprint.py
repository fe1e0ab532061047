"""Install size and dependencies: what the row `footprint` says of required packages."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("footprint/django_app.py")
    assert shown["Required everywhere"] == "asgiref, sqlparse"
    assert shown["Required on Windows, too"] == "tzdata"
    cells.hold("footprint", "django", support="not-applicable")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("footprint/flask_app.py")
    assert shown["How many"] == "6"
    names = "blinker, click, itsdangerous, jinja2, markupsafe, werkzeug"
    assert shown["Required everywhere"] == names
    cells.hold("footprint", "flask", support="not-applicable")
