def test_django(shown, cell):
    assert "post_migrate" in shown["At migrate"]
    assert shown["At saving a model"] == "post_save"
    assert "user_logged_in" in shown["At a login"]
    assert shown["At deleting a model"] == "post_delete"
    request = shown["At a request that sends its own"]
    assert request == "request_started, thank you, Ann, order_paid, request_finished"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    request = shown["At a request that sends its own"].split(", ")
    assert {"request-started", "request-finished", "appcontext-pushed"} <= {*request}
    assert {"template-rendered", "message-flashed", "order-paid"} <= {*request}
    assert "got-request-exception" in shown["At a request that fails"]
    assert shown["Signals of Flask"] == "10"
    assert shown["Of these sent here"] == "10"
    assert shown["Flask requires Blinker"] == "True"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["FastAPI has a module for signals"] == "False"
    events = "started, request started, endpoint, request finished, stopped"
    assert shown["From start to end, with one request"] == events
    cell.holds(support="none")
