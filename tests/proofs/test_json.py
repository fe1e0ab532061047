def test_django(shown, cell):
    assert shown["A dict"] == 'application/json {"text": "Buy milk"}'
    assert shown["A list"].startswith("In order to allow non-dict objects to be serialized set")
    assert shown["A list, with safe=False"] == '["Buy milk", "Call Ann"]'
    assert shown["POST of JSON"] == "200 {'created': 'Buy milk'}"
    assert shown["POST of malformed JSON"] == "500 JSONDecodeError"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["A dict"] == 'application/json {"text":"Buy milk"}'
    assert shown["A list"] == 'application/json ["Buy milk","Call Ann"]'
    assert shown["Keys, with app.json.sort_keys off"] == "text, id"
    assert shown["POST of JSON"] == "200 {'created': 'Buy milk'}"
    assert shown["POST of malformed JSON"] == "400 text/html"
    assert shown["POST of JSON as text/plain"] == "415 text/html"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    model = 'application/json {"text":"Buy milk","due":"2026-05-04"}'
    assert shown["A model"] == model
    assert shown["POST of JSON"] == "200 {'created': 'Buy milk'}"
    assert shown["POST of malformed JSON"] == "422 json_invalid"
    assert shown["POST of JSON as text/plain"] == "422"
    assert shown["POST of JSON without a type"] == "422"
    cell.holds(support="built-in")
