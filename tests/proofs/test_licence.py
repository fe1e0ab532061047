"""Licence: the claims of the row `licence`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("licence/django_app.py")
    assert shown["Licence"] == "BSD-3-Clause"
    assert shown["Licence of what comes from Python"] == "True"
    cells.hold("licence", "django", support="not-applicable")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("licence/flask_app.py")
    assert shown["Licence of Flask"] == "BSD-3-Clause"
    assert "MIT" in shown["Licence of Blinker"]
    others = [value for name, value in shown.items() if "Blinker" not in name]
    assert all("BSD" in value for value in others)
    cells.hold("licence", "flask", support="not-applicable")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("licence/fastapi_app.py")
    assert shown["Licence of FastAPI"] == "MIT"
    assert shown["Licence of Starlette"] == "BSD-3-Clause"
    assert shown["Licence of Pydantic"] == "MIT"
    assert shown["Licence of OpenTelemetry-API"] == "Apache-2.0"
    cells.hold("licence", "fastapi", support="not-applicable")
