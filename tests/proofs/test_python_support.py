def test_django(shown, cell):
    newest = cell.version >= (6, 0)
    assert shown["Oldest Python that pip accepts"] == (">=3.12" if newest else ">=3.10")
    named = shown["Versions that Django names"].split(", ")
    assert named[0] == ("3.12" if newest else "3.10")
    assert "3.14" in named
    cell.holds(support="not-applicable")


def test_flask(shown, cell):
    assert shown["Oldest Python that pip accepts for Flask"] == ">=3.9"
    assert shown["Oldest Python that pip accepts for Click"] == ">=3.10"
    cell.holds(support="not-applicable")


def test_fastapi(shown, cell):
    assert shown["Oldest Python that pip accepts for FastAPI"] == ">=3.11"
    assert shown["Oldest Python that pip accepts for Starlette"] == ">=3.11"
    named = shown["Versions that FastAPI names"].split(", ")
    assert (named[0], named[-1]) == ("3.11", "3.15")
    cell.holds(support="not-applicable")
