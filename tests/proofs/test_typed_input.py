def lenient(shown, name):
    """Hold what Pydantic does for a framework: it converts and drops, unless it is told not to."""
    assert shown[f"{name}pages that are no number"] == "422"
    number = shown[f"{name}a number in quotes"].replace(" ", "")
    assert number.startswith("200")
    assert '"pages":412' in number
    unknown = shown[f"{name}a field that is not known"]
    assert unknown.startswith("200")
    assert "price" not in unknown
    assert shown["The same, strict, a number in quotes"] == "422"
    assert shown["The same, strict, an unknown field"] == "422"


def test_django(shown, cell):
    assert shown["Plain view with the hint int gets"] == "str"
    assert shown["Ninja, ?page=two"] == "422"
    lenient(shown, "Ninja, ")
    cell.holds(support="third-party", packages=["django-ninja"])


def test_flask(shown, cell):
    assert shown["Flask alone, a view with the hint int gets"] == "str"
    assert shown["Flask alone, ?page=two read as a number"] == "200 1"
    assert shown["APIFlask, ?page=two"] == "422"
    lenient(shown, "APIFlask, ")
    cell.holds(support="third-party", packages=["apiflask"])


def test_fastapi(shown, cell):
    assert shown["?page=two"] == "422"
    assert shown["An argument without a hint is"] == "str"
    lenient(shown, "FastAPI, ")
    cell.holds(support="built-in")
