def test_django(shown, cell):
    assert shown["REST framework, a book from anybody"] == "200"
    assert shown["REST framework, pages that are no number"] == "400"
    assert shown["REST framework, a book from anybody, once closed"] == "403"
    assert shown["Ninja, a book from anybody"] == "200"
    assert shown["Ninja, pages that are no number"] == "422"
    assert shown["Ninja, a book from anybody, once closed"] == "401"
    cell.holds(support="third-party", packages=["djangorestframework", "django-ninja"])


def test_flask(shown, cell):
    assert shown["Flask alone, pages that are no number"] == "200"
    assert shown["flask-smorest, pages that are no number"] == "422"
    for models in ["marshmallow", "Pydantic"]:
        assert shown[f"APIFlask with {models}, a book"] == "200"
        assert shown[f"APIFlask with {models}, pages that are no number"] == "422"
    cell.holds(support="third-party", packages=["flask-smorest", "apiflask"])


def test_fastapi(shown, cell):
    assert shown["A book from anybody"] == "200"
    assert shown["Pages that are no number"] == "422"
    assert shown["A book from anybody, once closed"] == "401"
    assert shown["Fields of the answer, the model has two"] == "title, pages"
    cell.holds(support="built-in")
