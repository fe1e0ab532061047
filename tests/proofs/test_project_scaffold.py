"""Project generator: the claims of the row `project-scaffold`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("project-scaffold/django_app.py")
    assert shown["Files of a new project"] == "6"
    for name in ["settings", "urls", "wsgi", "asgi"]:
        assert f"mysite/{name}.py" in shown["Their names"].split(", ")
    assert "no issues" in shown["manage.py check in the new project"]
    assert shown["Files of a new app"] == "7"
    assert shown["Files from your own template"] == "settings.py"
    assert shown["What the template became"] == 'SITE_NAME = "library"'
    cells.hold("project-scaffold", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("project-scaffold/flask_app.py")
    assert shown["Commands that Flask brings"] == "routes, run, shell"
    assert shown["GET / of an application in one file"] == "Hello, World!"
    assert shown["GET / of an application in a package"] == "Hello, World!"
    cells.hold("project-scaffold", "flask", support="none")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("project-scaffold/fastapi_app.py")
    assert shown["FastAPI requires fastapi-new"] == "False"
    assert shown["fastapi-new has a command"] == "True"
    for layout in ("one file", "a package"):
        assert shown[f"Paths of an application in {layout}"] == "/"
    cells.hold("project-scaffold", "fastapi", support="official-extension", package="fastapi-new")
