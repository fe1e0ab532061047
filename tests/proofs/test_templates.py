def test_django(shown, cell):
    assert shown["Call without arguments, Django's language"] == "EARTHSEA"
    assert shown["Call with arguments, Django's language"] == "TemplateSyntaxError"
    assert shown["Filter with an argument, Django's language"] == "sea"
    assert shown["Call with arguments, Jinja backend"] == "Earthmoon"
    assert shown["Django requires Jinja2"] == "False"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Call without arguments, Jinja"] == "EARTHSEA"
    assert shown["Call with arguments, Jinja"] == "Earthmoon"
    assert shown["Expression, Jinja"] == "18"
    assert shown["Page from another engine"] == "Earthsea"
    assert shown["Flask requires Jinja2"] == "True"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Call without arguments, Jinja"] == "EARTHSEA"
    assert shown["Call with arguments, Jinja"] == "Earthmoon"
    assert shown["Expression, Jinja"] == "18"
    assert shown["Page from another engine"] == "Earthsea"
    assert shown["FastAPI requires Jinja2"] == "False"
    assert shown["Templates without Jinja2"].startswith("jinja2 must be installed")
    cell.holds(support="built-in", packages=["jinja2"])
