def test_django(shown, cell):
    assert shown["Tables of django.contrib.auth"] == "6"
    assert shown["Ann may change users"] == "False"
    assert shown["Ann may change users, once her group may"] == "True"
    assert shown["Ann may change one user, asked for the object"] == "False"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Flask requires one of the two"] == "False"
    assert shown["A stranger, with Flask-Login"] == "401"
    assert shown["A user, with Flask-Login"] == "200"
    assert shown["Tables of Flask-Security"] == "role, roles_users, user"
    assert shown["Ann may read drafts"] == "False"
    assert shown["Ann may read drafts, once her role may"] == "True"
    cell.holds(support="third-party", packages=["flask-login", "flask-security"])


def test_fastapi(shown, cell):
    assert shown["A stranger, with OAuth2PasswordBearer"] == "401"
    assert shown["A made-up token, with OAuth2PasswordBearer"] == "200"
    assert shown["A made-up token, with FastAPI Users"] == "401"
    assert shown["Ann reads drafts"] == "403"
    assert shown["Ann reads drafts, once your code lets her"] == "200"
    kept = "is_active, is_superuser, is_verified"
    assert shown["What FastAPI Users keeps of her rights"] == kept
    cell.holds(support="third-party", packages=["fastapi-users"])
