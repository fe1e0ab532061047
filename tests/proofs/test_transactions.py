def test_django(shown, cell):
    assert shown["Orders left by a view that fails halfway"] == "1 (answer 500)"
    assert shown["Orders left, changes inside atomic()"] == "0 (answer 500)"
    assert shown["Orders left, with ATOMIC_REQUESTS"] == "0 (answer 500)"
    assert shown["atomic() in an async view"] == "SynchronousOnlyOperation"
    assert shown["ATOMIC_REQUESTS and an async view"] == "RuntimeError"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["Orders left by a view that fails halfway"] == "0 (answer 500)"
    assert shown["Orders left by a view that forgets to commit"] == "0 (answer 200)"
    assert shown["Orders left by a view that commits"] == "1 (answer 200)"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Orders left by an endpoint that fails halfway"] == "0 (answer 500)"
    assert shown["Orders left by an endpoint that forgets to commit"] == "0 (answer 200)"
    assert shown["Orders left, where the dependency commits"] == "1 (answer 200)"
    failing = shown["Orders left, where the dependency commits and the endpoint fails"]
    assert failing == "0 (answer 500)"
    assert shown["Orders left, where the commit of the dependency fails"] == "0 (answer 200)"
    assert shown['Orders left, where it fails with scope="function"'] == "0 (answer 500)"
    cell.holds(support="official-extension", packages=["sqlmodel"])
