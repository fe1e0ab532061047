"""Command line: the claims of the row `cli`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("cli/django_app.py")
    assert shown["Commands in a new project"] == "31"
    for name in ["migrate", "createsuperuser", "dbshell", "test"]:
        assert shown[f"{name} is one of them"] == "True"
    assert shown["Own command"] == "Hello, Ann!"
    cells.hold("cli", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("cli/flask_app.py")
    assert shown["Commands that Flask brings"] == "routes, run, shell"
    assert shown["Own command"] == "Hello, Ann!"
    assert shown["Flask requires Click"] == "True"
    cells.hold("cli", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("cli/fastapi_app.py")
    for name in ("fastapi-cli", "typer"):
        assert shown[f"FastAPI requires {name}"] == "False"
    assert shown["Commands of FastAPI CLI that serve an app"] == "dev run"
    assert shown["Own command, with Typer"] == "Hello, Ann!"
    assert shown["An app has commands"] == "False"
    for package in ("fastapi-cli", "typer"):
        cells.hold("cli", "fastapi", support="official-extension", package=package)
