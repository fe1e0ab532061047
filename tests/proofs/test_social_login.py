def test_django(shown, cell):
    assert shown["A login page comes along"] == "200"
    assert shown["Back from the provider"] == "Hello, ann"
    assert shown["The account there is tied to a user here"] == "True"
    assert shown["More than 100 providers"] == "True"
    cell.holds(support="third-party", packages=["django-allauth"])


def test_flask(shown, cell):
    assert shown["Back with a forged state"] == "403"
    assert shown["Back with the right one"] == "Hello, ann"
    assert shown["Users in the app's own table"] == "ann"
    assert shown["Ann, who has an account, with Flask-Security"] == "ann@example.com"
    assert shown["Somebody without one, with Flask-Security"] == "nobody"
    cell.holds(support="third-party", packages=["authlib", "flask-security"])


def test_fastapi(shown, cell):
    assert shown["Back with a forged state"] == "403"
    assert shown["Back with the right one"] == "Hello, ann"
    assert shown["Users in the app's own table"] == "ann"
    cell.holds(support="third-party", packages=["authlib"])
