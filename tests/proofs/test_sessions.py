def test_django(shown, cell):
    assert shown["Engine of a new project"] == "django.contrib.sessions.backends.db"
    assert shown["The cookie is the key of a row on the server"] == "True"
    assert shown["The site remembers"] == "green"
    assert shown["The site remembers, once the row is gone"] == "nothing"
    assert shown["Engines that come with Django"] == "cache, cached_db, db, file, signed_cookies"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Without SECRET_KEY"] == "500"
    assert shown["Read from the cookie without the key"] == '{"colour":"green"}'
    assert shown["The site remembers, from a changed cookie"] == "nothing"
    assert shown["The site remembers, from an old copy of the cookie"] == "green"
    assert shown["On the server, under the id in the cookie, with Flask-Session"] == "green"
    cell.holds(support="built-in", default="disabled", packages=["flask-session"])


def test_fastapi(shown, cell):
    assert shown["Without SessionMiddleware"] == "500"
    assert shown["Read from the cookie without the key"] == '{"colour": "green"}'
    assert shown["The site remembers, from a changed cookie"] == "nothing"
    assert shown["The site remembers, from an old copy of the cookie"] == "green"
    assert shown["On the server, under the id in the cookie, with starsessions"] == "True"
    cell.holds(support="built-in", default="disabled", packages=["itsdangerous", "starsessions"])
