def test_django(shown, cell):
    assert shown["Commands in a new project"] == "31"
    for name in ["migrate", "createsuperuser", "dbshell", "test"]:
        assert shown[f"{name} is one of them"] == "True"
    assert shown["Own command"] == "Hello, Ann!"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Commands that Flask brings"] == "routes, run, shell"
    assert shown["Own command"] == "Hello, Ann!"
    assert shown["Flask requires Click"] == "True"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    for name in ("fastapi-cli", "typer"):
        assert shown[f"FastAPI requires {name}"] == "False"
    assert shown["Commands of FastAPI CLI that serve an app"] == "dev run"
    assert shown["Own command, with Typer"] == "Hello, Ann!"
    assert shown["An app has commands"] == "False"
    cell.holds(support="official-extension", packages=["fastapi-cli", "typer"])
