def test_django(shown, cell):
    assert shown["POST to /plain/"] == "200"
    assert shown["DELETE to /plain/"] == "200"
    assert shown["POST to /decorated/"] == "200"
    assert shown["DELETE to /decorated/"] == "405"
    assert shown["POST to /class/"] == "405"
    assert shown["DELETE to /class/"] == "405"
    assert shown["Methods that /decorated/ allows"] == "GET, POST"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["GET /notes"] == "200"
    assert shown["POST /notes"] == "405"
    assert shown["HEAD /notes"] == "200"
    assert shown["OPTIONS /notes"] == "200 GET, HEAD, OPTIONS"
    assert shown["POST /notes/new"] == "200"
    assert shown["GET /notes/new"] == "405"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["GET /notes"] == "200"
    assert shown["POST /notes"] == "405"
    assert shown["Methods that /notes allows"] == "GET"
    assert shown["HEAD /notes"] == "405"
    assert shown["OPTIONS /notes"] == "405"
    assert shown["POST /notes/new"] == "200"
    assert shown["GET /notes/new"] == "405"
    assert shown["HEAD /drafts, where the route names it"] == "200"
    cell.holds(support="built-in")
