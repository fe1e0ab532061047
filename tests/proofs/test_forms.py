"""Forms and validation: the claims of the row `forms`."""

from proving import Cells, Run


def test_django(run: Run, cells: Cells) -> None:
    shown = run("forms/django_app.py")
    assert shown["Form made from the model has its length limit"] == "True"
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Wrong date, the title is kept"] == "True"
    assert shown["Right date, cleaned"] == "datetime.date(1815, 12, 23)"
    assert shown["Form without a model, error"] == "min_length"
    assert shown["Two forms in a formset, valid"] == "True False"
    cells.hold("forms", "django", support="built-in")


def test_flask(run: Run, cells: Cells) -> None:
    shown = run("forms/flask_app.py")
    assert shown["Wrong date, Flask alone"] == "'soon'"
    assert shown["Form of Flask-WTF has a file field"] == "True"
    assert shown["Right date without a token"] == "The CSRF token is missing."
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Wrong date, the title is kept"] == "True"
    assert shown["Right date, cleaned"] == "datetime.date(1815, 12, 23)"
    cells.hold("forms", "flask", support="third-party", package="flask-wtf")
    cells.hold("forms", "flask", support="third-party", package="wtforms")


def test_fastapi(run: Run, cells: Cells) -> None:
    shown = run("forms/fastapi_app.py")
    assert shown["Wrong date, FastAPI alone"] == "422 application/json"
    assert shown["The field and the kind of error"] == "published date_from_datetime_parsing"
    cleaned = "datetime.date(1815, 12, 23)"
    assert shown["Right date, FastAPI alone, cleaned"] == cleaned
    cells.hold("forms", "fastapi", support="built-in", package="python-multipart")
    assert shown["Form of Starlette-WTF has its length limit"] == "True"
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Wrong date, the title is kept"] == "True"
    assert shown["Right date, Starlette-WTF, cleaned"] == cleaned
    cells.hold("forms", "fastapi", support="built-in", package="starlette-wtf")
