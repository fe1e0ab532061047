def test_django(shown, cell):
    assert shown["POST without a token, client as it is"] == "200"
    assert shown["POST without a token, checks enforced"] == "403"
    assert shown["Users when the second test starts"] == "0"
    assert shown["Page from the live server"] == "Join us"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["POST with the test client"] == "200 Welcome"
    assert shown["Command with the runner, in the next test"] == "ann"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["POST with the test client"] == "200 Welcome"
    assert shown["Users in the next test"] == "ann"
    assert shown["With a dependency replaced"] == "sunny"
    assert "requires the httpx2 package" in shown["Without httpx2"]
    cell.holds(support="built-in", packages=["httpx2"])
