"""Tests side by side: the claims of the row `parallel-tests`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("parallel-tests/django_app.py")
    assert shown["Two test classes, side by side"] == "passed"
    assert shown["Copies made of the test database"] == "2"
    cells.hold("parallel-tests", "django", support="built-in", default="disabled")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("parallel-tests/flask_app.py")
    assert shown["Side by side, in one database"] == "failed, failed"
    assert shown["Side by side, a database for each process"] == "passed, passed"
    cells.hold(
        "parallel-tests", "flask", support="third-party", default="disabled", package="pytest-xdist"
    )


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("parallel-tests/fastapi_app.py")
    assert shown["Side by side, in one database"] == "failed, failed"
    assert shown["Side by side, a database for each process"] == "passed, passed"
    cells.hold(
        "parallel-tests",
        "fastapi",
        support="third-party",
        default="disabled",
        package="pytest-xdist",
    )
