def test_django(shown, cell):
    assert shown["Form made from the model has its length limit"] == "True"
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Right date, cleaned"] == "datetime.date(1815, 12, 23)"
    assert shown["Form without a model, error"] == "min_length"
    assert shown["Two forms in a formset, valid"] == "True False"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Wrong date, Flask alone"] == "'soon'"
    assert shown["Form of Flask-WTF has a file field"] == "True"
    assert shown["Right date without a token"] == "The CSRF token is missing."
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Right date, cleaned"] == "datetime.date(1815, 12, 23)"
    cell.holds(support="third-party", packages=["flask-wtf", "wtforms"])


def test_fastapi(shown, cell):
    assert shown["Wrong date, FastAPI alone"] == "422 application/json"
    cleaned = "datetime.date(1815, 12, 23)"
    assert shown["Right date, FastAPI alone, cleaned"] == cleaned
    assert shown["Wrong date, the message is in the page"] == "True"
    assert shown["Right date, Starlette-WTF, cleaned"] == cleaned
    cell.holds(support="built-in", packages=["python-multipart", "starlette-wtf"])
