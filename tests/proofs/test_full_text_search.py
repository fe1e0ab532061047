def test_django(shown, cell):
    assert shown["SQLite, icontains finds “Mouse”"] == "True"
    assert shown["SQLite, icontains finds “run home”"] == "False"
    assert shown["SQLite, icontains finds “CAFÉ”"] == "False"
    assert shown["SQLite, search"] == "OperationalError"
    assert "@@ (websearch_to_tsquery(" in shown["PostgreSQL, the SQL of search"]
    cell.holds(support="built-in", default="disabled", packages=["psycopg"])


def test_flask(shown, cell):
    assert shown["SQLite, match() finds “Mouse”"] == "True"
    assert shown["SQLite, match() finds “run home”"] == "True"
    assert shown["SQLite, match() of an unmatched quote"] == "500"
    assert "book.text @@ plainto_tsquery(" in shown["PostgreSQL, the SQL of match()"]
    cell.holds(support="third-party", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["SQLite, match() finds “Mouse”"] == "True"
    assert shown["SQLite, match() finds “run home”"] == "True"
    assert shown["SQLite, match() of an unmatched quote"] == "500"
    assert "book.text @@ plainto_tsquery(" in shown["PostgreSQL, the SQL of match()"]
    cell.holds(support="official-extension", packages=["sqlmodel"])
