"""SQL injection protection: the claims of the row `sql-injection`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("sql-injection/django_app.py")
    assert shown["Notes found for ann, with filter()"] == "1"
    assert shown["Notes found for the attack, with filter()"] == "0"
    assert shown["Notes found for the attack, raw SQL with parameters"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cells.hold("sql-injection", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("sql-injection/flask_app.py")
    assert shown["Notes found for ann, with select()"] == "1"
    assert shown["Notes found for the attack, with select()"] == "0"
    assert shown["Notes found for the attack, raw SQL with parameters"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cells.hold("sql-injection", "flask", support="third-party", package="sqlalchemy")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("sql-injection/fastapi_app.py")
    assert shown["Notes found for ann, with select()"] == "1"
    assert shown["Notes found for the attack, with select()"] == "0"
    assert shown["Notes found for the attack, raw SQL with parameters"] == "0"
    assert shown["Notes found for the attack, raw SQL built from strings"] == "2"
    cells.hold("sql-injection", "fastapi", support="official-extension", package="sqlmodel")
