def test_django(shown, cell):
    assert shown["Port, when none is named"] == "8000"
    assert shown["Reloads, when nothing is said"] == "True"
    assert "Do not use it in a production setting." in shown["It says"]
    assert shown["A static file"] == "200"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Port, when none is named"] == "5000"
    assert "Do not use it in a production deployment." in shown["It says"]
    assert shown["Reloads, when nothing is said"] == "False"
    assert shown["Reloads with --debug"] == "True"
    assert shown["A command, where app.py calls app.run()"] == "Ignoring a call to 'app.run()'"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["FastAPI requires FastAPI CLI"] == "False"
    assert shown["Host and port of fastapi dev"] == "127.0.0.1 8000"
    assert shown["fastapi dev reloads"] == "True"
    cell.holds(support="official-extension", packages=["fastapi-cli"])
