def test_django(shown, cell):
    servers = {"Daphne": "daphne", "Hypercorn": "hypercorn-h11", "Uvicorn": "uvicorn"}
    for name, server in servers.items():
        assert shown[f"Django requires {name}"] == "False"
        assert shown[f"With {name}"] == f"Buy milk, from {server}"
    cell.holds(support="official-extension", packages=["daphne", "hypercorn", "uvicorn"])


def test_flask(shown, cell):
    assert shown["Flask requires Waitress"] == "False"
    assert shown["With Waitress"] == "Buy milk, from waitress"
    cell.holds(support="third-party", packages=["waitress"])


def test_fastapi(shown, cell):
    assert shown["FastAPI requires Uvicorn"] == "False"
    assert shown["fastapi[standard] requires Uvicorn"] == "True"
    assert shown["With Uvicorn"] == '"Buy milk", from uvicorn'
    assert shown["With Hypercorn"] == '"Buy milk", from hypercorn-h11'
    assert shown["With Daphne"] == '"Buy milk", from daphne'
    cell.holds(support="third-party", packages=["uvicorn", "hypercorn", "daphne"])
