def test_django(shown, cell):
    assert shown["Columns after the first migration"] == "id, text"
    assert shown["Written after a new field"] == "Add field pinned to note"
    assert shown["Columns after the second migration"] == "id, text, pinned"
    assert shown["Row from before, its new value"] == "('Buy milk', 0)"
    assert shown["Columns after going back"] == "id, text"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Has `flask db`, Flask alone"] == "False"
    for name in ("Flask-Alembic", "Flask-Migrate"):
        assert shown[f"Has `flask db`, with {name}"] == "True"
        assert shown[f"Columns after the first migration, with {name}"] == "id, text"
        assert shown[f"Columns after the second migration, with {name}"] == "id, text, pinned"
        assert shown[f"Row from before, its new value, with {name}"] == "('Buy milk', 0)"
        assert shown[f"Columns after going back, with {name}"] == "id, text"
    cell.holds(support="third-party", packages=["flask-alembic", "flask-migrate"])


def test_fastapi(shown, cell):
    assert shown["FastAPI requires Alembic"] == "False"
    assert shown["Columns after the first migration"] == "id, text"
    assert shown["Detected after a new field"] == "added column 'note.pinned'"
    assert shown["Columns after the second migration"] == "id, text, pinned"
    assert shown["Row from before, its new value"] == "('Buy milk', 0)"
    assert shown["Columns after going back"] == "id, text"
    cell.holds(support="third-party", packages=["alembic"])
