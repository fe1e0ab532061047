def test_django(shown, cell):
    assert shown["PostgreSQL, the type of days"] == "daterange"
    assert shown["PostgreSQL, the type of guests"] == "varchar(50)[]"
    assert shown["SQLite, the same model"] == "OperationalError"
    cell.holds(support="built-in", packages=["psycopg"])


def test_flask(shown, cell):
    assert shown["PostgreSQL, the type of days"] == "DATERANGE"
    assert shown["PostgreSQL, the type of guests"] == "VARCHAR(50)[]"
    assert shown["SQLite, the same model"] == "CompileError"
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["PostgreSQL, the type of days"] == "DATERANGE"
    assert shown["PostgreSQL, the type of guests"] == "VARCHAR(50)[]"
    assert shown["SQLite, the same model"] == "CompileError"
    assert shown["Days sent as JSON, made a range by your code"] == "[2026-05-01,2026-05-03)"
    cell.holds(support="official-extension", packages=["sqlmodel"])
