def test_django(shown, cell):
    anonymous = shown["GET /admin/ of a new project, anonymous"]
    assert anonymous == "302 /admin/login/?next=/admin/"
    assert shown["POST a note, anonymous"] == "302, notes then: 0"
    assert shown["POST a note, logged in as staff without permission"] == "403, notes then: 0"
    assert shown["POST a note, logged in as superuser"] == "302, notes then: 1"
    assert shown["Superuser sees the notes in /admin/"] == "True"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["GET /admin/, Flask alone"] == "404"
    assert shown["POST a note, with Flask-Admin, anonymous"] == "302, notes then: 1"
    assert shown["POST a note, with is_accessible(), anonymous"] == "403, notes then: 0"
    assert shown["POST a note, with is_accessible(), logged in"] == "302, notes then: 1"
    cell.holds(support="third-party", packages=["flask-admin"])


def test_fastapi(shown, cell):
    assert shown["GET /admin/, FastAPI alone"] == "404"
    lacks_token = shown["POST a note, with Starlette-Admin, without its token"]
    assert lacks_token == "403, notes then: 0"
    assert shown["POST a note, with Starlette-Admin, anonymous"] == "303, notes then: 1"
    assert shown["POST a note, with a login, anonymous"] == "303, notes then: 0"
    assert shown["POST a note, with a login, logged in"] == "303, notes then: 1"
    assert shown["POST a note, with SQLAdmin, anonymous, no token"] == "302, notes then: 1"
    cell.holds(support="third-party", packages=["sqladmin", "starlette-admin"])
