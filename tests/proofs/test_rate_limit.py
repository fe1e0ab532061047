def test_django(shown, cell):
    assert shown["Guesses at Django's login"] == "200, 200, 200, 200, 200"
    assert shown["A view of REST framework"] == "200, 200, 200, 200, 200"
    assert shown["The same view, with a throttle"] == "200, 200, 200, 429, 429"
    assert shown["A view of Ninja"] == "200, 200, 200, 200, 200"
    assert shown["Ninja's view with a throttle"] == "200, 200, 200, 429, 429"
    packages = ["djangorestframework", "django-ninja"]
    cell.holds(support="third-party", default="disabled", packages=packages)


def test_flask(shown, cell):
    assert shown["Flask alone"] == "200, 200, 200, 200, 200"
    assert shown["With Flask-Limiter, no limit named"] == "200, 200, 200, 200, 200"
    assert shown["With a limit of three"] == "403, 403, 403, 429, 429"
    assert shown["At a second copy of the app"] == "403"
    cell.holds(support="third-party", default="disabled", packages=["flask-limiter"])


def test_fastapi(shown, cell):
    assert shown["FastAPI alone"] == "200, 200, 200, 200, 200"
    assert shown["With SlowApi, no limit named"] == "200, 200, 200, 200, 200"
    assert shown["With a limit of three"] == "403, 403, 403, 429, 429"
    assert shown["At a second copy of the app"] == "403"
    cell.holds(support="third-party", default="disabled", packages=["slowapi"])
