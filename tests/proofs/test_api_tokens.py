def test_django(shown, cell):
    assert shown["A token of the table"] == "200"
    assert shown["Kept in the table as it is sent"] == "True"
    assert shown["The same, deleted"] == "401"
    assert shown["Minutes until it ends"] == "5"
    assert shown["The same JWT after a new password"] == "200"
    packages = ["djangorestframework", "djangorestframework-simplejwt"]
    cell.holds(support="third-party", packages=packages)


def test_flask(shown, cell):
    assert shown["Minutes until a token ends"] == "15"
    assert shown["A JWT, its signature cut"] == "422"
    assert shown["A view without jwt_required()"] == "200"
    assert shown["A JWT that was taken back, nobody looks"] == "200"
    assert shown["The same, with a blocklist"] == "401"
    cell.holds(support="third-party", packages=["flask-jwt-extended"])


def test_fastapi(shown, cell):
    assert shown["Made up, an endpoint that only names the scheme"] == "200"
    assert shown["Made up, with PyJWT"] == "401"
    assert shown["A JWT that has ended"] == "401"
    assert shown["A JWT without an end"] == "200"
    cell.holds(support="third-party", packages=["pyjwt"])
