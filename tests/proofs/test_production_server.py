"""Production server: the claims of the row `production-server`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("production-server/django_app.py")
    for name, server in [
        ("Daphne", "daphne"),
        ("Hypercorn", "hypercorn-h11"),
        ("Uvicorn", "uvicorn"),
    ]:
        assert shown[f"Django requires {name}"] == "False"
        assert shown[f"With {name}"] == f"Buy milk, from {server}"
        support = {"support": "official-extension", "package": name.lower()}
        cells.hold("production-server", "django", **support)


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("production-server/flask_app.py")
    assert shown["Flask requires Waitress"] == "False"
    assert shown["With Waitress"] == "Buy milk, from waitress"
    cells.hold("production-server", "flask", support="third-party", package="waitress")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("production-server/fastapi_app.py")
    assert shown["FastAPI requires Uvicorn"] == "False"
    assert shown["fastapi[standard] requires Uvicorn"] == "True"
    assert shown["With Uvicorn"] == '"Buy milk", from uvicorn'
    assert shown["With Hypercorn"] == '"Buy milk", from hypercorn-h11'
    assert shown["With Daphne"] == '"Buy milk", from daphne'
    for package in ("uvicorn", "hypercorn", "daphne"):
        cells.hold("production-server", "fastapi", support="third-party", package=package)
