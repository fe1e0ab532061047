def test_django(shown, cell):
    assert shown["DELETE to /plain/"] == "200"
    assert shown["DELETE to /decorated/"] == "405"
    assert shown["DELETE to /class/"] == "405"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["POST /notes"] == "405"
    assert shown["HEAD /notes"] == "200"
    assert shown["OPTIONS /notes"] == "200 GET, HEAD, OPTIONS"
    assert shown["POST /notes/new"] == "200"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["POST /notes"] == "405"
    assert shown["HEAD /notes"] == "405"
    assert shown["OPTIONS /notes"] == "405"
    assert shown["POST /notes/new"] == "200"
    assert shown["HEAD /drafts, where the route names it"] == "200"
    cell.holds(support="built-in")
