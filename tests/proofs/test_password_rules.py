def test_django(shown, cell):
    assert shown["q7Vz!"] == "password_too_short"
    assert shown["password1"] == "password_too_common"
    assert shown["73450912"] == "password_entirely_numeric"
    assert shown["annabel5"] == "password_too_similar"
    assert shown["violet kettle"] == "accepted"
    assert shown["create_user() with the password 1"] == "True"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["q7Vz!"] == "Password must be at least 8 characters"
    assert shown["password1"] == "accepted"
    assert shown["73450912"] == "accepted"
    assert shown["password1, with zxcvbn"] == "This is a very common password."
    cell.holds(support="third-party", default="enabled", packages=["flask-security"])


def test_fastapi(shown, cell):
    assert shown["An empty password"] == "accepted"
    assert shown["password1"] == "accepted"
    assert shown["password1, with a check of your own"] == "This password is easy to guess."
    cell.holds(support="third-party", default="disabled", packages=["fastapi-users"])
