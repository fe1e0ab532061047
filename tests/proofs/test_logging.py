def test_django(shown, cell):
    assert shown["Printed of an error, DEBUG off"] == "nothing"
    assert shown["Mails, a new project"] == "0"
    mail = shown["Mails, with ADMINS"]
    assert mail == "1 [Django] ERROR (EXTERNAL IP): Internal Server Error: /fail/"
    assert shown["The mail has the password that was posted"] == "True"
    cell.holds(support="built-in", default="disabled")


def test_flask(shown, cell):
    own = shown["Printed of a warning and an info of your own"]
    assert own == "WARNING in flask_app: The milk is low."
    assert "RuntimeError: Out of milk." in shown["Printed of an error"]
    assert "Milk was bought." in shown["Printed of a warning and an info, after setLevel"]
    assert shown["Mails, with an SMTPHandler"] == "1 Error"
    assert shown["The mail has the traceback"] == "True"
    assert shown["The mail has the password that was posted"] == "False"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Handlers of the logger fastapi"] == "0"
    assert shown["Printed of a warning and an info of your own"] == "200, The milk is low."
    assert "RuntimeError: Out of milk." in shown["Printed of an error, by Uvicorn"]
    assert "Milk was bought." in shown["Printed of a warning and an info, after basicConfig"]
    cell.holds(support="none")
