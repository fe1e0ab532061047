"""Test client and tools: the claims of the row `test-client`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("test-client/django_app.py")
    assert shown["POST without a token, client as it is"] == "200"
    assert shown["POST without a token, checks enforced"] == "403"
    assert shown["Users in the first test"] == "1"
    assert shown["Users when the second test starts"] == "0"
    assert shown["Page from the live server"] == "Join us"
    assert shown["Failed tests"] == "0"
    cells.hold("test-client", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("test-client/flask_app.py")
    assert shown["POST with the test client"] == "200 Welcome"
    assert shown["Command with the runner, in the next test"] == "ann"
    cells.hold("test-client", "flask", support="built-in")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("test-client/fastapi_app.py")
    assert shown["POST with the test client"] == "200 Welcome"
    assert shown["Users in the next test"] == "ann"
    assert shown["With a dependency replaced"] == "sunny"
    assert "requires the httpx2 package" in shown["Without httpx2"]
    cells.hold("test-client", "fastapi", support="built-in", package="httpx2")
