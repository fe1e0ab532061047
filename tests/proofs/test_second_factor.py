def test_django(shown, cell):
    assert shown["Login with a password leads to"] == "/admin/"
    assert shown["Once a phone is known, it leads to"] == "/accounts/2fa/authenticate/"
    assert shown["The admin before the code"] == "302"
    assert shown["The admin after its own login"] == "200"
    assert shown["With secure_admin_login(), it leads to"] == "/accounts/login/"
    cell.holds(support="third-party", default="disabled", packages=["django-allauth"])


def test_flask(shown, cell):
    assert shown["Two-factor page, before it is turned on"] == "404"
    assert shown["Once a phone is known, a code is asked for"] == "True"
    assert shown["Notes before the code"] == "401"
    assert shown["A wrong code"] == "400"
    assert shown["Notes after the code"] == "200"
    assert shown["A view with basic auth, password alone"] == "200"
    cell.holds(support="third-party", default="disabled", packages=["flask-security"])


def test_fastapi(shown, cell):
    assert shown["Notes before the code"] == "401"
    assert shown["A wrong code"] == "403"
    assert shown["Notes after the code"] == "200"
    assert shown["PyOTP accepts the same code again"] == "True"
    assert shown["The login, which keeps its counter, does"] == "False"
    cell.holds(support="third-party", packages=["pyotp"])
