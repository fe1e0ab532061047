def test_django(shown, cell):
    assert shown["Required everywhere"] == "asgiref, sqlparse"
    assert shown["Required on Windows, too"] == "tzdata"
    cell.holds(support="not-applicable")


def test_flask(shown, cell):
    assert shown["How many"] == "6"
    names = "blinker, click, itsdangerous, jinja2, markupsafe, werkzeug"
    assert shown["Required everywhere"] == names
    cell.holds(support="not-applicable")


def test_fastapi(shown, cell):
    assert shown["How many"] == "7"
    names = "annotated-doc, anyio, opentelemetry-api, pydantic, starlette"
    assert shown["Required everywhere"] == f"{names}, typing-extensions, typing-inspection"
    assert "uvicorn" in shown["Added by fastapi[standard]"].split(", ")
    cell.holds(support="not-applicable")
