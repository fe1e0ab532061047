"""Admin site: the claims of the row `admin`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("admin/django_app.py")
    anonymous = shown["GET /admin/ of a new project, anonymous"]
    assert anonymous == "302 /admin/login/?next=/admin/"
    assert shown["POST a note, anonymous"] == "302, notes then: 0"
    assert shown["POST a note, logged in as a visitor"] == "302, notes then: 0"
    assert shown["POST a note, logged in as staff without permission"] == "403, notes then: 0"
    assert shown["POST a note, logged in as superuser"] == "302, notes then: 1"
    assert shown["Superuser sees the notes in /admin/"] == "True"
    cells.hold("admin", "django", support="built-in", default="enabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("admin/flask_app.py")
    assert shown["GET /admin/, Flask alone"] == "404"
    assert shown["GET /admin/, with Flask-Admin, anonymous"] == "200"
    assert shown["POST a note, with Flask-Admin, anonymous"] == "302, notes then: 1"
    assert shown["POST a note, with is_accessible(), anonymous"] == "403, notes then: 0"
    assert shown["POST a note, with is_accessible(), logged in"] == "302, notes then: 1"
    cells.hold("admin", "flask", support="third-party", package="flask-admin")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("admin/fastapi_app.py")
    assert shown["GET /admin/, FastAPI alone"] == "404"
    lacks_token = shown["POST a note, with Starlette-Admin, without its token"]
    assert lacks_token == "403, notes then: 0"
    assert shown["GET /admin/, with Starlette-Admin, anonymous"] == "200"
    assert shown["POST a note, with Starlette-Admin, anonymous"] == "303, notes then: 1"
    assert shown["GET /admin/, with a login, anonymous"] == "/admin/login"
    assert shown["POST a note, with a login, anonymous"] == "303, notes then: 0"
    assert shown["POST a note, with a login, logged in"] == "303, notes then: 1"
    assert shown["GET /admin/, with SQLAdmin, anonymous"] == "200"
    assert shown["POST a note, with SQLAdmin, anonymous, no token"] == "302, notes then: 1"
    for package in ("sqladmin", "starlette-admin"):
        cells.hold("admin", "fastapi", support="third-party", package=package)
