def test_django(shown, cell):
    assert shown["Converters"] == "int, path, slug, str, uuid"
    assert shown["GET /notes/7/"] == "7 (int)"
    assert shown["GET /notes/seven/"] == "404"
    assert shown["GET /diary/2026-02-28/, own converter"] == "2026-02-28 (date)"
    assert shown["GET /diary/2026-02-30/, own converter"] == "404"
    assert shown["GET /years/2026/, regular expression"] == "2026 (str)"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    # `default` is what a rule without a converter gets: it is `string`.
    assert shown["Converters"] == "any, default, float, int, path, string, uuid"
    assert shown["GET /notes/7/"] == "7 (int)"
    assert shown["GET /notes/seven/"] == "404"
    assert shown["GET /shelves/poetry/"] == "poetry (str)"
    assert shown["GET /shelves/history/"] == "404"
    assert shown["GET /diary/2026-02-28/, own converter"] == "2026-02-28 (date)"
    assert shown["GET /diary/2026-02-30/, own converter"] == "404"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["GET /notes/7"] == "7 (int)"
    assert shown["GET /notes/seven"] == "422"
    assert shown["The reason"].startswith("Input should be a valid integer")
    assert shown["GET /diary/2026-02-28"] == "2026-02-28 (date)"
    assert shown["GET /diary/2026-02-30"] == "422"
    assert shown["Converters"] == "float, int, path, str, uuid"
    assert shown["GET /pages/7, converter in the path"] == "7 (int)"
    assert shown["GET /pages/seven, converter in the path"] == "404"
    cell.holds(support="built-in")
