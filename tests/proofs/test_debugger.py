def test_django(shown, cell):
    assert shown["DEBUG in a new project"] == "True"
    assert shown["Error page shows the traceback"] == "True"
    assert shown["Error page shows a setting"] == "True"
    assert shown["Error page shows a setting named like a key"] == "False"
    assert shown["Error page shows a variable"] == "True"
    assert shown["With DEBUG off, shows the traceback"] == "False"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["flask run shows the traceback"] == "False"
    assert shown["flask run --debug shows the traceback"] == "True"
    assert shown["Python typed into the page, without the PIN, gives 42"] == "False"
    assert shown["Python typed into the page, with the PIN, gives 42"] == "True"
    cell.holds(support="built-in", default="disabled")


def test_fastapi(shown, cell):
    assert shown["Debug mode of a new application"] == "False"
    assert shown["Answer"] == "500 Internal Server Error"
    assert shown["With debug=True, shows the traceback"] == "True"
    assert shown["With debug=True, shows a variable"] == "False"
    assert shown["With debug=True, has a console"] == "False"
    cell.holds(support="built-in", default="disabled")
