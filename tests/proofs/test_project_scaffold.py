def test_django(shown, cell):
    assert shown["Files of a new project"] == "6"
    for name in ["settings", "urls", "wsgi", "asgi"]:
        assert f"mysite/{name}.py" in shown["Their names"].split(", ")
    assert shown["Files of a new app"] == "7"
    assert shown["Files from your own template"] == "settings.py"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Commands that Flask brings"] == "routes, run, shell"
    assert shown["GET / of an application in one file"] == "Hello, World!"
    assert shown["GET / of an application in a package"] == "Hello, World!"
    cell.holds(support="none")


def test_fastapi(shown, cell):
    assert shown["FastAPI requires fastapi-new"] == "False"
    assert shown["fastapi-new has a command"] == "True"
    cell.holds(support="official-extension", packages=["fastapi-new"])
