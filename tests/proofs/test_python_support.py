"""Python versions: the claims of the row `python-support`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("python-support/django_app.py")
    newest = cells.django >= (6, 0)
    assert shown["Oldest Python that pip accepts"] == (">=3.12" if newest else ">=3.10")
    named = shown["Versions that Django names"].split(", ")
    assert named[0] == ("3.12" if newest else "3.10")
    assert "3.14" in named
    cells.hold("python-support", "django", support="not-applicable")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("python-support/flask_app.py")
    assert shown["Oldest Python that pip accepts for Flask"] == ">=3.9"
    assert shown["Oldest Python that pip accepts for Click"] == ">=3.10"
    cells.hold("python-support", "flask", support="not-applicable")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("python-support/fastapi_app.py")
    assert shown["Oldest Python that pip accepts for FastAPI"] == ">=3.11"
    assert shown["Oldest Python that pip accepts for Starlette"] == ">=3.11"
    named = shown["Versions that FastAPI names"].split(", ")
    assert (named[0], named[-1]) == ("3.11", "3.15")
    cells.hold("python-support", "fastapi", support="not-applicable")
