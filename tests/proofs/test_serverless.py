def test_django(shown, cell):
    assert shown["GET /hello/ as an event"] == "200 Good day, Ann"
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    cell.holds(support="third-party", packages=["apig-wsgi"])


def test_flask(shown, cell):
    assert shown["GET /hello/ as an event"] == "200 Good day, Ann"
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    cell.holds(support="third-party", packages=["apig-wsgi"])


def test_fastapi(shown, cell):
    assert shown["GET /hello/ as an event"] == '200 "Good day, Ann"'
    assert shown["A picture"] == "200 base64 True"
    assert shown["A stream, in one piece"] == "200 one two"
    assert shown["A background task of half a second delays the answer"] == "True"
    assert shown["Lifespan, at that one event"] == "started, stopped"
    cell.holds(support="third-party", packages=["mangum"])
