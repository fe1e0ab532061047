"""One transaction per request: the claims of the row `transactions`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("transactions/django_app.py")
    assert shown["Orders left by a view that fails halfway"] == "1 (answer 500)"
    assert shown["Orders left, changes inside atomic()"] == "0 (answer 500)"
    assert shown["Orders left, with ATOMIC_REQUESTS"] == "0 (answer 500)"
    assert shown["atomic() in an async view"] == "SynchronousOnlyOperation"
    assert shown["ATOMIC_REQUESTS and an async view"] == "RuntimeError"
    cells.hold("transactions", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("transactions/flask_app.py")
    assert shown["Orders left by a view that fails halfway"] == "0 (answer 500)"
    assert shown["Orders left by a view that forgets to commit"] == "0 (answer 200)"
    assert shown["Orders left by a view that commits"] == "1 (answer 200)"
    cells.hold("transactions", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("transactions/fastapi_app.py")
    assert shown["Orders left by an endpoint that fails halfway"] == "0 (answer 500)"
    assert shown["Orders left by an endpoint that forgets to commit"] == "0 (answer 200)"
    assert shown["Orders left by an endpoint that commits"] == "1 (answer 200)"
    assert shown["Orders left, where the dependency commits"] == "1 (answer 200)"
    failing = shown["Orders left, where the dependency commits and the endpoint fails"]
    assert failing == "0 (answer 500)"
    late = shown["Orders left, where the commit of the dependency fails"]
    assert late == "0 (answer 200)"
    assert shown['Orders left, where it fails with scope="function"'] == "0 (answer 500)"
    cells.hold("transactions", "fastapi", support="official-extension", package="sqlmodel")
