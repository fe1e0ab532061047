def test_django(shown, cell):
    assert shown["Notes, in a new project"] == "200"
    assert shown["Notes, with the middleware"] == "302"
    assert shown["A view marked login_not_required"] == "200"
    assert shown["GET of a REST framework view"] == "200"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["A view with login_required"] == "401"
    assert shown["A view where it was forgotten"] == "200"
    assert shown["A view where it was forgotten, with before_request"] == "401"
    assert shown["A view that before_request lets through"] == "200"
    cell.holds(support="third-party", default="disabled", packages=["flask-login"])


def test_fastapi(shown, cell):
    assert shown["An endpoint with the dependency"] == "401"
    assert shown["An endpoint where it was forgotten"] == "200"
    assert shown["The same, with the dependency on the application"] == "401"
    assert shown["/docs, with the dependency on the application"] == "200"
    cell.holds(support="built-in", default="disabled")
