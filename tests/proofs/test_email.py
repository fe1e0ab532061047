def test_django(shown, cell):
    if cell.version >= (6, 1):
        assert shown["Mail of a new project goes to"] == "the console"
        assert shown["Mail goes to, with a server in MAILERS"] == "a mail server"
    else:
        assert shown["EMAIL_HOST and EMAIL_PORT of a new project"] == "localhost 25"
        assert shown["Mail goes to, with the port of a server"] == "a mail server"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    assert shown["Has a mail module, Flask alone"] == "False"
    assert shown["Server and port of Flask-Mail by default"] == "127.0.0.1 25"
    assert shown["The server got it"] == "True"
    cell.holds(support="third-party", packages=["flask-mail"])


def test_fastapi(shown, cell):
    assert shown["Has a mail module, FastAPI alone"] == "False"
    assert shown["Settings of FastAPI-Mail without a default"] == "7"
    assert shown["The server got it"] == "True"
    cell.holds(support="third-party", packages=["fastapi-mail"])
