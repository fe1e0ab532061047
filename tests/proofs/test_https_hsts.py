def test_django(shown, cell):
    assert shown["HTTP, in a new project"] == "200"
    assert shown["HSTS, in a new project"] == "none"
    assert shown["HTTP, with the settings"] == "301"
    assert shown["Sent to"] == "https://testserver/notes/"
    assert shown["HSTS, with the settings"] == "max-age=3600"
    assert shown["HTTP, with the settings, visitor claims HTTPS in a header"] == "301"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["HTTP, Flask alone"] == "200"
    assert shown["HSTS, Flask alone"] == "none"
    assert shown["HTTP, with Talisman"] == "302"
    assert shown["Sent to"] == "https://localhost/notes"
    assert shown["HSTS, with Talisman"] == "max-age=31556926; includeSubDomains"
    assert shown["HTTP, with Talisman, visitor claims HTTPS in a header"] == "200"
    assert shown["HTTP, with Talisman in debug mode"] == "200"
    cell.holds(support="third-party", default="enabled", packages=["flask-talisman"])


def test_fastapi(shown, cell):
    assert shown["HTTP, FastAPI alone"] == "200"
    assert shown["HSTS, FastAPI alone"] == "none"
    assert shown["HTTP, with HTTPSRedirectMiddleware"] == "307"
    assert shown["Sent to"] == "https://testserver/notes"
    assert shown["HSTS, with HTTPSRedirectMiddleware"] == "none"
    assert shown["HTTP, with it, visitor claims HTTPS in a header"] == "307"
    assert shown["HSTS, with Secure"] == "max-age=31536000; includeSubDomains"
    cell.holds(support="built-in", default="disabled", packages=["secure"])
