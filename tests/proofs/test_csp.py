def test_django(shown, cell):
    assert shown["Built in"] == ("yes" if cell.version >= (6, 0) else "no")
    assert shown["Policy of a new project"] == "none"
    if cell.version >= (6, 0):
        assert shown["With Django's middleware"] == "none"
        assert shown["With Django's middleware and SECURE_CSP"] == "default-src 'self'"
    assert shown["With django-csp"] == "default-src 'self'"
    cell.holds(support="built-in", default="disabled", since="6.0", packages=["django-csp"])


def test_flask(shown, cell):
    assert shown["Policy of Flask alone"] == "none"
    assert shown["Set by hand"] == "default-src 'self'"
    assert shown["With Talisman"] == "default-src 'self'; object-src 'none'"
    cell.holds(support="third-party", default="enabled", packages=["flask-talisman"])


def test_fastapi(shown, cell):
    assert shown["Policy of FastAPI alone"] == "none"
    assert shown["With Secure"].startswith("default-src 'self'; base-uri 'self'; ")
    assert shown["/docs loads scripts from a CDN, which both block"] == "True"
    cell.holds(support="third-party", default="enabled", packages=["secure"])
