def test_django(shown, cell):
    assert shown["Django alone, htmx"] == "<li>Buy milk"
    assert shown["django-htmx, htmx"] == "<li>Buy milk, for list"
    assert shown["Vary, with django-htmx"] == "None"
    assert shown["Vary, with vary_on_headers"] == "HX-Request"
    assert shown["POST by htmx without the CSRF token"] == "403"
    assert shown["A redirect for htmx"] == "200 /notes/"
    cell.holds(support="third-party", packages=["django-htmx"])


def test_flask(shown, cell):
    assert shown["Flask alone, htmx"] == "<li>Buy milk"
    assert shown["Flask-HTMX, htmx"] == "<li>Buy milk, for list"
    assert shown["Vary, with Flask-HTMX"] == "None"
    assert shown["Vary, set by hand"] == "HX-Request"
    assert shown["POST by htmx without a CSRF token"] == "200"
    assert shown["A redirect for htmx"] == "200 /notes"
    cell.holds(support="third-party", packages=["flask-htmx"])


def test_fastapi(shown, cell):
    assert shown["FastAPI alone, htmx"] == "<li>Buy milk"
    assert shown["FastHX, a visit"] == '["Buy milk","<b>Call Ann"]'
    assert shown["FastHX, htmx"] == "<li>Buy milk<li>&lt;b&gt;Call Ann"
    assert shown["Vary, with FastHX"] == "None"
    assert shown["POST by htmx without a CSRF token"] == "200"
    cell.holds(support="third-party", packages=["fasthx"])
