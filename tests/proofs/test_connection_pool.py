def test_django(shown, cell):
    assert shown["Connections opened for 3 requests"] == "3"
    assert shown["With CONN_MAX_AGE = 60"] == "1"
    assert shown["PostgreSQL, with a pool"] == "2 to 4 connections"
    assert shown["PostgreSQL, with a pool and CONN_MAX_AGE"] == "ImproperlyConfigured"
    assert shown["SQLite, with a pool"] == "TypeError"
    cell.holds(support="built-in", default="disabled", packages=["psycopg"])


def test_flask(shown, cell):
    assert shown["Connections opened for them"] == "1"
    assert shown["After the connection broke"] == "500"
    assert shown["After the connection broke, with pool_pre_ping"] == "200"
    assert shown["Connections at once, then TimeoutError"] == "15"
    cell.holds(support="third-party", default="enabled", packages=["sqlalchemy"])


def test_fastapi(shown, cell):
    assert shown["Connections opened for 3 requests, one after another"] == "1"
    assert shown["Answers to 20 slow requests at once"] == "15 x 200, 5 x 500"
    assert shown["With pool_size=40"] == "20 x 200"
    cell.holds(support="official-extension", default="enabled", packages=["sqlmodel"])
