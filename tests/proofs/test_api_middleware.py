#: By view: GET without a login, POST without a login or token, POST in a session, forged.
DJANGO = {
    "A Django view": ("302", "403", "403"),
    "REST framework": ("200", "200", "403"),
    "REST framework, no session login": ("200", "200", "200"),
    "Ninja": ("302", "302", "200"),
    "Ninja with django_auth": ("302", "302", "403"),
}
#: By address: with a dependency of the app, with a middleware.
FASTAPI = {
    "an endpoint": ("401", "401"),
    "a mounted app": ("200", "401"),
    "add_route()": ("200", "401"),
    "/docs": ("200", "401"),
    "a WebSocket": ("refused", "open"),
}


def test_django(shown, cell):
    for name, (get, post, forged) in DJANGO.items():
        assert shown[f"{name}, GET without a login"] == get
        assert shown[f"{name}, POST without a login or token"] == post
        assert shown[f"{name}, POST in a session, forged"] == forged
    cell.holds(support="not-applicable")


def test_flask(shown, cell):
    assert shown["A view, with before_request"] == "401"
    assert shown["A view of the API, with before_request"] == "401"
    assert shown["The schema, with before_request"] == "401"
    assert shown["POST of JSON to a view, with CSRFProtect"] == "400"
    assert shown["POST of JSON to the API, with CSRFProtect"] == "400"
    assert shown["POST of JSON to the API, exempt"] == "200"
    cell.holds(support="not-applicable")


def test_fastapi(shown, cell):
    for name, (dependency, middleware) in FASTAPI.items():
        assert shown[f"A dependency of the app, {name}"] == dependency
        assert shown[f"A middleware of the app, {name}"] == middleware
    cell.holds(support="not-applicable")
