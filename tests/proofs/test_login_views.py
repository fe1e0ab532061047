def test_django(shown, cell):
    assert shown["Login page of a new project"] == "404"
    views = shown["Views, once included"].split(", ")
    assert len(views) == 8
    assert {"login", "logout", "password_change", "password_reset"} < set(views)
    assert not any("sign" in view or "register" in view for view in views)
    assert shown["Template that you write"] == "registration/login.html"
    assert shown["Logout by GET"] == "405"
    assert shown["Logout by POST"] == "200"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["Login page of Flask alone"] == "404"
    assert shown["Login page of Flask-Security"] == "200"
    assert shown["Logout"] == "302"
    assert shown["Sign-up page"] == "404"
    assert shown["Password reset page"] == "404"
    assert shown["Sign-up page, once turned on"] == "200"
    assert shown["Password reset page, once turned on"] == "200"
    cell.holds(support="third-party", default="enabled", packages=["flask-security"])


def test_fastapi(shown, cell):
    assert shown["POST /login, FastAPI alone"] == "404"
    assert shown["Login page of FastAPI Users"] == "405"
    paths = "/login, /logout, /sign-up/register, /password/forgot-password"
    assert shown["Endpoints, once included"] == f"{paths}, /password/reset-password"
    assert shown["Sign-up"] == "201"
    assert shown["Login with a wrong password"] == "400"
    assert shown["Login"] == "204"
    assert shown["Logout"] == "204"
    assert shown["Password reset asks your code for a mail"] == "to ann@example.com"
    cell.holds(support="third-party", default="disabled", packages=["fastapi-users"])
