"""Security self-check: the claims of the row `deploy-check`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("deploy-check/django_app.py")
    assert shown["Found by check"] == "0"
    assert shown["Security warnings of check --deploy"] == "7"
    names = shown["Their names"].split(", ")
    assert len(names) == 7
    assert all(name.startswith("security.W") for name in names)
    if cells.django >= (6, 1):
        assert shown["Found besides"] == "mail.E001"
        assert shown["Exit code"] == "1"
    else:
        assert shown["Found besides"] == "nothing"
        assert shown["Exit code"] == "0"
    assert shown["Exit code, warnings count"] == "1"
    cells.hold("deploy-check", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("deploy-check/flask_app.py")
    assert shown["Commands that come with Flask"] == "routes, run, shell"
    assert shown["Exit code of flask check"] == "2"
    assert shown["It is no command"] == "True"
    cells.hold("deploy-check", "flask", support="none")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("deploy-check/fastapi_app.py")
    assert shown["Exit code of fastapi --help"] == "0"
    assert shown["Exit code of fastapi check"] == "2"
    assert shown["It is no command"] == "True"
    cells.hold("deploy-check", "fastapi", support="none")
