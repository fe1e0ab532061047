def test_django(shown, cell):
    assert shown["Two test classes, side by side"] == "passed"
    assert shown["Copies made of the test database"] == "2"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["Side by side, in one database"] == "failed, failed"
    assert shown["Side by side, a database for each process"] == "passed, passed"
    cell.holds(support="third-party", default="disabled", packages=["pytest-xdist"])


def test_fastapi(shown, cell):
    assert shown["Side by side, in one database"] == "failed, failed"
    assert shown["Side by side, a database for each process"] == "passed, passed"
    cell.holds(support="third-party", default="disabled", packages=["pytest-xdist"])
