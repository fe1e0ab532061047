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


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("footprint/fastapi_app.py")
    assert shown["How many"] == "7"
    names = "annotated-doc, anyio, opentelemetry-api, pydantic, starlette"
    assert shown["Required everywhere"] == f"{names}, typing-extensions, typing-inspection"
    assert "uvicorn" in shown["Added by fastapi[standard]"].split(", ")
    cells.hold("footprint", "fastapi", support="not-applicable")
