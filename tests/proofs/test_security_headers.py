def test_django(shown, cell):
    assert shown["X-Frame-Options"] == "DENY"
    assert shown["X-Frame-Options, with a decorator"] == "SAMEORIGIN"
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert shown["Referrer-Policy"] == "same-origin"
    assert shown["Cross-Origin-Opener-Policy"] == "same-origin"
    cell.holds("clickjacking", support="built-in", default="enabled")
    cell.holds("nosniff-referrer", support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Headers of Flask alone"] == "Content-Length, Content-Type"
    assert shown["X-Frame-Options, set by hand"] == "DENY"
    assert shown["X-Frame-Options, with Talisman"] == "SAMEORIGIN"
    assert shown["X-Content-Type-Options, with Talisman"] == "nosniff"
    assert shown["Referrer-Policy, with Talisman"] == "strict-origin-when-cross-origin"
    assert shown["Cross-Origin-Opener-Policy, with Talisman"] == "not sent"
    for row in ("clickjacking", "nosniff-referrer"):
        cell.holds(row, support="third-party", default="enabled", packages=["flask-talisman"])


def test_fastapi(shown, cell):
    assert shown["Headers of FastAPI alone"] == "content-length, content-type"
    assert shown["X-Frame-Options, set by hand"] == "DENY"
    assert shown["X-Frame-Options, with Secure"] == "SAMEORIGIN"
    assert shown["X-Content-Type-Options, with Secure"] == "nosniff"
    assert shown["Referrer-Policy, with Secure"] == "strict-origin-when-cross-origin"
    assert shown["Cross-Origin-Opener-Policy, with Secure"] == "same-origin"
    cell.holds("clickjacking", support="third-party", default="enabled", packages=["secure"])
    cell.holds("nosniff-referrer", support="third-party", default="enabled", packages=["secure"])
