def test_django(shown, cell):
    assert shown["Session cookie of a new project"] == "HttpOnly, SameSite=Lax"
    assert shown["CSRF cookie of a new project"] == "SameSite=Lax"
    assert shown["Session cookie, with the setting"] == "HttpOnly, SameSite=Lax, Secure"
    assert shown["CSRF cookie, with the setting"] == "SameSite=Lax, Secure"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["Session cookie of a new app"] == "HttpOnly"
    assert shown["Session cookie, with two settings"] == "HttpOnly, SameSite=Lax, Secure"
    assert shown["Session cookie, with Talisman"] == "HttpOnly, SameSite=Lax, Secure"
    cell.holds(support="built-in", default="disabled", packages=["flask-talisman"])


def test_fastapi(shown, cell):
    assert shown["Session cookie, once there are sessions"] == "httponly, samesite=lax"
    assert shown["Session cookie, with https_only"] == "httponly, samesite=lax, secure"
    assert shown["A cookie from set_cookie()"] == "samesite=lax"
    cell.holds(support="built-in", default="disabled")
