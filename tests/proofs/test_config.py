def test_django(shown, cell):
    assert shown["TIME_ZONE, set in the module"] == "Europe/Vienna"
    assert shown["LANGUAGE_CODE, set in the environment alone"] == "en-us"
    assert shown["EMAIL_HOST, which the module takes from the environment"] == "mail.example.com"
    assert shown["Django has more than 100 defaults"] == "True"
    # The one default that can't be used: an empty key is refused.
    assert "must not be empty" in shown["SECRET_KEY, left out"]
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["SESSION_COOKIE_SECURE, from an object"] == "True"
    assert shown["SHOP_NAME, from a file"] == "Corner Books"
    assert shown["MAX_CONTENT_LENGTH, from the variable"] == "1000"
    assert shown["Debug mode, with FLASK_ENV=development"] == "False"
    assert shown["SHOP_NAME, from .env without python-dotenv"] == "None"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["SHOP_NAME, left out"] == "Field required"
    assert shown["SHOP_MAX_ITEMS, from the environment"] == "20"
    assert shown["SHOP_MAX_ITEMS, not a number"] == "int_parsing"
    assert shown["SHOP_MAX_ITEMS, from .env, when named"] == "30"
    assert shown["SHOP_MAX_ITEMS, from .env, with Starlette alone"] == "30"
    cell.holds(support="built-in", packages=["pydantic-settings"])
